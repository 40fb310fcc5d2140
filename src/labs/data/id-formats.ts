/** What an id is put together from; a format carries some of it. */
export type Parts = {
  /** By the node's own clock, in ms since 1970. */
  readonly ms: number;
  readonly node: number;
  readonly sequence: number;
  /** 4 bits of kind and 22 bits of hash. */
  readonly conversation: number;
};

export type Format = {
  readonly encode: (parts: Parts) => string;
  /** Only what the id carries. */
  readonly decode: (text: string) => Partial<Parts>;
};

/** The epoch of Twitter's Snowflake: 2010-11-04T01:42:54.657Z (IdWorker.scala). */
const SNOWFLAKE_EPOCH = 1_288_834_974_657;

/** 41 bits of ms, 10 of node, 12 of sequence under a sign bit of 0; written in decimal, as a BIGINT is. */
export const SNOWFLAKE: Format = {
  encode: ({ ms, node, sequence }) =>
    String((BigInt(ms - SNOWFLAKE_EPOCH) << 22n) | BigInt(node * 4096 + sequence)),
  decode: (text) => {
    const id = BigInt(text);
    const low = Number(id & 0x3fffffn);
    return { ms: Number(id >> 22n) + SNOWFLAKE_EPOCH, node: low >>> 12, sequence: low & 0xfff };
  },
};

/** `auto_increment_increment` = nodes, `auto_increment_offset` = node + 1: the sequences never meet. */
export function stepOf(nodes: number): Format {
  return {
    encode: ({ node, sequence }) => String(node + 1 + nodes * sequence),
    decode: (text) => ({
      node: (Number(text) - 1) % nodes,
      sequence: Math.floor((Number(text) - 1) / nodes),
    }),
  };
}

/** Ascending in ASCII, so that ids sort as text; without 0, 1, I and O, which people misread. */
const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 42 bits of ms, 12 of spin, 26 of conversation: 80 bits, 5 a symbol, in four groups of four. */
export const CHAT_80: Format = {
  // A number holds 53 bits exactly, so the id is written as two halves of 40.
  encode: ({ ms, sequence, conversation }) => {
    const low = (ms % 4) * 2 ** 38 + sequence * 2 ** 26 + conversation;
    const text = symbolsOf(Math.floor(ms / 4)) + symbolsOf(low);
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}-${text.slice(12)}`;
  },
  decode: (text) => {
    const [high, low] = [numberIn(text.slice(0, 9)), numberIn(text.slice(10))];
    return {
      ms: high * 4 + Math.floor(low / 2 ** 38),
      sequence: Math.floor(low / 2 ** 26) % 4096,
      conversation: low % 2 ** 26,
    };
  },
};

function symbolsOf(fortyBits: number): string {
  let text = '';
  for (let rest = fortyBits; text.length < 8; rest = Math.floor(rest / 32)) text = SYMBOLS[rest % 32] + text;
  return text;
}

function numberIn(symbols: string): number {
  let value = 0;
  for (const symbol of symbols) if (symbol !== '-') value = value * 32 + SYMBOLS.indexOf(symbol);
  return value;
}

/** Whether `next` sorts after `id`: numbers by length and then by digit, which is also how fixed-width text sorts. */
export function grows(id: string, next: string): boolean {
  return next.length === id.length ? next > id : next.length > id.length;
}
