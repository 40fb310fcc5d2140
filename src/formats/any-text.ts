/** A text file somebody else wrote, and the encoding it turned out to be in. */
export type AnyText = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030' | 'windows-1252';
};

/**
 * Advertisements are saved from browsers and mail programs: UTF-8 as a rule, GBK in older Chinese ones, Latin-1 in older
 * western ones. Whatever is not UTF-8 is GBK if it comes out mostly Chinese, and Latin-1 otherwise, which reads any byte.
 */
export function anyText(bytes: Uint8Array): AnyText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const name = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(name).decode(bytes), encoding: 'utf-16' };
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const chinese = decoded(bytes, 'gb18030');
  if (chinese !== null && isMostlyChinese(chinese)) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Two accented Latin letters in a row make a rare Chinese character; real Chinese is made of common ones. */
function isMostlyChinese(text: string): boolean {
  const wide = text.match(/[^\u0000-\u007f]/gu) ?? [];
  const common = text.match(/[的是和在有要求工作经验熟悉以上岗位职责公司能力开发年限，。、：；（）]/gu) ?? [];
  return wide.length >= 4 && common.length * 12 >= wide.length;
}
