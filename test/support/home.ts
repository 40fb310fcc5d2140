import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh, empty home that is gone when the test is over. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'mianba-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
