import type { Words } from './lab.ts';

/** Names of invariants that many labs share. */
export const FLOW_WORDS = {
  conserved: {
    zh: '进来的 = 完成 + 拒绝 + 失败 + 在途，每次查看都成立',
    en: 'offered = done + rejected + failed + in flight, at every look',
  },
  drained: { zh: '最后没有东西还在途中', en: 'nothing is left in flight at the end' },
} satisfies Readonly<Record<string, Words>>;
