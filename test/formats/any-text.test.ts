import { expect, test } from 'vitest';
import { anyText } from '../../src/formats/any-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** 任职要求：熟悉 Redis，有工作经验。 in GBK. */
const GBK = bytes(
  0xc8,
  0xce,
  0xd6,
  0xb0,
  0xd2,
  0xaa,
  0xc7,
  0xf3,
  0xa3,
  0xba,
  0xca,
  0xec,
  0xcf,
  0xa4,
  0x20,
  0x52,
  0x65,
  0x64,
  0x69,
  0x73,
  0xa3,
  0xac,
  0xd3,
  0xd0,
  0xb9,
  0xa4,
  0xd7,
  0xf7,
  0xbe,
  0xad,
  0xd1,
  0xe9,
  0xa1,
  0xa3,
);

test.each([
  ['UTF-8', new TextEncoder().encode('熟悉 Redis'), { text: '熟悉 Redis', encoding: 'utf-8' }],
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), { text: 'a', encoding: 'utf-8' }],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x62, 0), { text: 'ab', encoding: 'utf-16' }],
  ['GBK', GBK, { text: '任职要求：熟悉 Redis，有工作经验。', encoding: 'gb18030' }],
  [
    'Latin-1',
    bytes(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x20, 0x69, 0x6e, 0x20, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68),
    { text: 'Résumé in Zürich', encoding: 'windows-1252' },
  ],
  ['nothing', bytes(), { text: '', encoding: 'utf-8' }],
])('%s is read for what it is', (_, file, read) => {
  expect(anyText(file)).toEqual(read);
});
