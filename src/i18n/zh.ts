import type { Messages } from './en.ts';
import { estimatesZh } from './estimates-zh.ts';
import { flagsZh } from './flags-zh.ts';
import { interviewZh } from './interview-zh.ts';
import { introZh } from './intro-zh.ts';
import { keysZh } from './keys-zh.ts';
import { labZh } from './lab-zh.ts';
import { lineProblemsZh } from './line-problems-zh.ts';
import { profileZh } from './profile-zh.ts';
import { readingZh } from './reading-zh.ts';

/** 程序自己说的每一句中文。 */
export const zh: Messages = {
  name: '面霸',
  tagline: '有备而来',
  kinds: {
    recall: '说清楚',
    choice: '单选',
    multi: '多选',
    order: '排序',
    match: '配对',
    cloze: '填空',
    estimate: '估算',
  },
  levels: { 1: '是什么', 2: '为什么', 3: '边界与故障', 4: '取舍与应用' },
  ratings: { again: '忘了', hard: '吃力', good: '记得', easy: '轻松' },
  confidences: { sure: '确定', unsure: '不太确定', guess: '猜的' },
  states: { new: '新题', learning: '初学', review: '复习中', relearning: '重学' },

  span: {
    seconds: (n) => `${n}秒`,
    minutes: (n) => `${n}分`,
    hours: (n) => `${n}小时`,
    days: (n) => `${n}天`,
    months: (n) => `${n}个月`,
    years: (n) => `${n}年`,
  },

  home: {
    streak: (days) => `连续 ${days} 天`,
    due: '今天到期',
    fresh: '今天新题',
    overdue: (n) => `其中 ${n} 张已逾期`,
    about: (minutes) => `约 ${minutes} 分钟`,
    time: '用时',
    interview: '距离面试',
    daysLeft: (days) => (days === 0 ? '就在今天' : days === 1 ? '明天' : `还有 ${days} 天`),
    noInterview: '还没定日子：mianba config interview 2026-12-13',
    nothingDue: '今天没有到期的卡片。歇一歇，或者提前刷：mianba quiz --ahead',
    startReview: 'mianba review',
    startQuiz: 'mianba quiz cache/breakdown',
    askReview: '复习今天到期的',
    askQuiz: '挑一个主题慢慢刷',
    askHelp: '全部用法',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  },

  ask: {
    progress: (done, left) =>
      left === 0 ? `第 ${done + 1} 题，最后一题` : `第 ${done + 1} 题，还剩 ${left} 题`,
    followUpOf: '追问自',
    hint: (n, of) => (of === 1 ? '提示' : `提示 ${n}/${of}`),
    noMoreHints: '没有更多提示了。',
    noHints: '这道题没有提示。',
    blank: (n, of) => `第 ${n} 空，共 ${of} 空`,
    unit: (unit) => `单位：${unit}`,
    aloud: '请大声说出来，说完按 Enter。',
    howSure: '你有多大把握？',
    matchWith: '可选：',
    nothingToUndo: '没有可以撤销的回答。',
    undone: (prompt) => `已撤销：${prompt}`,
    suspended: (id) => `已搁置。想捡回来时：mianba card ${id} --resume`,
    buried: '推到明天再问。',
    unreadable: {
      choice: '请给出一个选项的字母或数字。',
      multi: '请给出所有成立的选项，例如 a,c。',
      order: '请按顺序写全，例如 c,a,b。',
      match: '请给每一行配一个，例如 1b,2a,3c。',
      cloze: '每个空写一行。',
      estimate: '请给一个数，可以带单位：80 秒、12.5 MB、10^7、900万。',
      recall: '说一两句就行。',
    },
  },

  reveal: {
    yourAnswer: '你的回答',
    keyPoints: '要点',
    keyPointsToTick: '要点：哪些你说到了？',
    saidWrong: '你是这么说的吗？这句话不对：',
    must: '必答',
    partly: '听到一部分',
    noteSeparator: '，',
    modelAnswer: '参考回答',
    explanation: '为什么',
    steps: '推算过程',
    right: '答对了',
    wrong: '不对',
    nearly: '差一点',
    verdict: (word, detail) => (detail === '' ? `${word}。` : `${word}：${detail}。`),
    rightAnswer: '正确答案',
    yourOrder: (run, of) => `${of} 步里有 ${run} 步次序正确`,
    matched: (hit, of) => `${of} 对里配对了 ${hit} 对`,
    filled: (hit, of) => `${of} 空里填对了 ${hit} 空`,
    estimateOff: (times) => `差了 ${times} 倍`,
    estimateWithin: '在允许误差之内',
    assumedUnit: (unit) => `没写单位，按 ${unit} 算`,
    leech: (lapses, topic, card) =>
      `已经忘过 ${lapses} 次。先重读一遍（mianba read ${topic}），再用自己的话说；也可以搁置：mianba card ${card} --suspend`,
    rated: (rating) => `评分：${rating}。`,
    rateIt: '这道题答得怎么样？',
  },

  teach: {
    asks: (point) => `从现在起，你的这几个字也算说到了：${point}`,
    learned: (alias) => `记住了：“${alias}”。mianba alias list 可以看教过什么。`,
    nothing: '已勾上。不过你的回答里没有可以让它记住的字句。',
  },
  done: {
    title: '结束',
    left: '提前离开；答过的都已保存。',
    cards: (n, minutes) => `答了 ${n} 次，用时 ${minutes} 分钟`,
    nothingAnswered: '这次没有作答。',
    nothingToAsk: '没有可以问的卡片。',
    nextStep: (when) => `有一张在 ${when}回来：mianba review`,
    sureButWrong: (n) => `很有把握却答错：${n} 次。最该重读的就是它们。`,
    tomorrow: (n) => `明天到期 ${n} 张。`,
    cramming: '突击模式：没有记录。',
  },

  when: {
    inMinutes: (n) => `${Math.max(1, n)} 分钟后`,
    inHours: (n) => `${n} 小时后`,
    today: '今天晚些时候',
    tomorrow: '明天',
    inDays: (n) => `${n} 天后`,
    on: (day) => `${day} `,
  },

  callouts: { note: '说明', tip: '提示', important: '重点', warning: '注意', caution: '小心' },

  plain: {
    answerHint: '写下回答，或直接回车看答案。h 提示，u 撤销，b 明天再问，s 搁置，? 帮助，q 离开。',
    timedHint: '用一行写下回答，空行表示不会。h 提示，p 暂停，? 帮助，q 离开。',
    confirm: '回车确认；“2 4” 改两个勾选；“t 2” 表示第 2 点其实说到了，让它记住。',
    teach: (alias) => `“${alias}” [回车]，或写你的另外几个字；- 表示算了。`,
    howSure: '1 确定，2 不太确定，3 猜的 [2]',
    rateLine: '请写 1 到 4，或直接回车采纳建议。',
    confirmLine: '请写要改的要点编号，或直接回车。',
    help: [
      '直接回车：看答案、确认勾选、采纳建议的评分。',
      'h 提示 · u 撤销上一次回答 · b 推到明天 · s 搁置 · q 离开 · ? 这份帮助',
      '输入结束也等于离开；答过的都已保存。',
    ],
  },

  content: {
    clean: (packs, topics, cards) => `${packs} 个题包，${topics} 页，${cards} 张卡片：没有问题`,
    problems: (n) => `${n} 个问题`,
    packProblems: (n) => `你自己的题包里有 ${n} 个问题：mianba content check`,
    created: (files) => `已创建：\n${files.map((file) => `  ${file}`).join('\n')}`,
    createdNext: '改好之后运行：mianba content check',
    columns: { area: '领域', topic: '主题', cards: '卡片', title: '标题' },
    total: '合计',
  },

  card: {
    reviews: '复习记录',
    noReviews: '还没问过。',
    due: '到期',
    stability: '稳定度',
    difficulty: '难度',
    recall: '此刻还记得的概率',
    suspended: '已搁置',
    buried: (day) => `推到 ${day}`,
    retracted: '已撤销',
    resumed: '已放回队列。',
    forgotten: '已从头开始：这张又是新题了。',
  },

  answer: {
    recorded: (rating) => `已记录：${rating}。`,
    notRecorded: '没有记录：请加上 --rating again|hard|good|easy。',
    dryRun: '试答：没有记录。',
    suggests: (rating) => `建议：${rating}。`,
  },

  alias: {
    none: '还什么都没教过。看答案时，说到了而没认出来的要点可以让它记住。',
    row: (number, alias, card, point) => `${String(number).padStart(3)}  ${alias}\n     ${card}：${point}`,
    gone: (point) => `${point}（不再算数：卡片改过了）`,
    removed: (alias, card) => `“${alias}”在 ${card} 上不再算数。`,
    nothingToExport: '没有可导出的。',
    homeless: (aliases) => `卡片变了，没放进去：${aliases.join('、')}`,
    otherPack: (pack) => `还有一些属于你自己的卡包：mianba alias export --pack ${pack}`,
  },

  config: {
    set: (key, value) => `${key} = ${value}`,
    meaning: {
      lang: 'zh 或 en；留空则跟随系统',
      plain: 'true 表示一行一行地对话，不画界面',
      editor: '打开文件的命令；留空则用 $VISUAL、$EDITOR 或 vi',
      interview: '面试日期，YYYY-MM-DD；留空表示没有',
      retention: '卡片到期时还记得的比例，0.70 到 0.99',
      'new-per-day': '每天新题数，0 到 9999',
      'reviews-per-day': '每天复习数，0 到 9999',
      'rollover-hour': '新的一天从几点开始，0 到 23',
      'learning-steps': '分钟，或带 h、d，例如 1m 10m；留空表示没有',
      'relearning-steps': '分钟，或带 h、d，例如 10m；留空表示没有',
      'maximum-interval': '天数，1 到 36500',
      'leech-lapses': '忘多少次算顽固卡，0 表示不算',
      fuzz: 'true 表示让到期日略微错开',
    },
  },

  doctor: {
    sound: (cards) => `数据完好：${cards} 张卡片的记忆都与事件一致。`,
    integrity: (what) => `SQLite 发现文件损坏：${what}`,
    drift: (cards) => `${cards.length} 张卡片的记忆与事件不一致，已重新推算：${cards.slice(0, 5).join('、')}`,
  },

  transfer: {
    exported: (events, cards) => `写出 ${events} 条事件，${cards} 张卡片。`,
    imported: (added, updated, skipped, reviews) =>
      `新增 ${added}（其中复习 ${reviews} 次），更新 ${updated}，已有 ${skipped}。`,
    leftOut: (lines) => `有 ${lines} 行没有导入。`,
    at: (file, line, message, hint) => `${file}:${line}：${message}\n  ${hint}`,
    moreLines: (lines) => `…… 还有 ${lines} 行；--json 会全部列出。`,
    problems: lineProblemsZh,
  },

  ...keysZh,
  lab: labZh,
  estimates: estimatesZh,
  profile: profileZh,
  intro: introZh,
  interview: interviewZh,
  reading: readingZh,
  flags: flagsZh,
};
