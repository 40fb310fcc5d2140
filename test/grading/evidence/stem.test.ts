import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/grading/evidence/stem.ts';

describe('forms of one word', () => {
  test.each([
    ['cache', 'caches', 'cached', 'caching'],
    ['expire', 'expires', 'expired', 'expiring', 'expiration', 'expiry'],
    ['evict', 'evicts', 'evicted', 'eviction', 'evictions'],
    ['replicate', 'replicates', 'replicated', 'replicating', 'replication'],
    ['replica', 'replicas'],
    ['commit', 'commits', 'committed', 'committing'],
    ['retry', 'retries', 'retried', 'retrying'],
    ['query', 'queries', 'queried'],
    ['key', 'keys'],
    ['process', 'processes', 'processed'],
    ['index', 'indexes', 'indices'],
    ['delete', 'deletes', 'deleted', 'deletion'],
    ['create', 'created', 'creation'],
    ['isolate', 'isolated', 'isolation'],
    ['consistent', 'consistency', 'consistently'],
    ['serialize', 'serialise', 'serialised', 'serialization', 'serialisation'],
    ['random', 'randomly'],
    ['compress', 'compression', 'compressed'],
    ['write', 'writes', 'wrote', 'written', 'writing'],
    ['rebuild', 'rebuilds', 'rebuilt', 'rebuilding'],
    ['send', 'sent', 'sending'],
    ['lose', 'loses', 'lost', 'losing'],
    ['use', 'uses', 'used', 'using'],
    ['run', 'ran', 'running'],
    ['get', 'got', 'getting'],
    ['drop', 'dropped', 'dropping'],
    ['fail', 'fails', 'failed', 'failing'],
    ['ttl', 'ttls'],
    ['id', 'ids'],
    ['agree', 'agreed', 'agrees'],
    ['guarantee', 'guarantees', 'guaranteed'],
    ['cookie', 'cookies'],
    ['tree', 'trees'],
    ['call', 'calls', 'called'],
    ['setting', 'settings'],
    ['subscribe', 'subscribed', 'subscription'],
    ['do', 'does', 'did', 'done'],
  ])('%s, %s', (base, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(base)));
  });
});

describe('words that only look alike', () => {
  test.each([
    ['related', 'unrelated'],
    ['port', 'portion'],
    ['part', 'partition'],
    ['state', 'station'],
    ['miss', 'mission'],
    ['option', 'opt'],
    ['app', 'apply'],
    ['instance', 'instant'],
    ['general', 'generate'],
    ['format', 'form'],
    ['locate', 'lock'],
    ['replica', 'replicate'],
    ['us', 'use'],
    ['as', 'aws'],
    ['string', 'str'],
    ['need', 'ne'],
    ['read', 'reader'],
    ['add', 'ad'],
    ['one', 'on'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

test.each(['http2', 'min.insync.replicas', 'dns', 'tcp'])('%s is left as a name', (name) => {
  expect(stem(name)).toBe(name);
});
