import type { Counted, Expected, ProblemSentence, ProblemWords } from '../domain/problem.ts';

/** 内容问题的中文说法。 */
export const problemsZh: ProblemWords = {
  'path-form': () =>
    say('这不是页面的路径', '命名为 area/topic.zh.md 或 area/topic.en.md，只用 a–z、0–9 和 -'),
  'file-too-large': ({ bytes, most }) => say(`文件有 ${bytes} 字节，超过 ${most}`, '拆成几个主题'),
  'utf-16': () => say('文件是 UTF-16 编码', '另存为 UTF-8（编辑器里选“以编码保存”）'),
  'utf-8-invalid': () => say('这一行不是 UTF-8', '另存为 UTF-8；现在可能是 GBK'),
  'nul-character': () => say('这一行有 NUL 字符', '删掉它；文件可能没写完整'),
  'line-too-long': ({ most }) => say(`这一行超过 ${most} 个字符`, '分成几段'),
  'nesting-too-deep': ({ most }) => say(`引用和列表嵌套超过 ${most} 层`, '改平；这一页没有读取'),

  'yaml-invalid': ({ reason }) => say(`YAML 写错了：${reason}`, '改正这个值，或给它加引号'),
  'yaml-alias': () => say('这里不允许锚点（&）和别名（*）', '把值直接写出来'),
  'front-matter-missing': () => say('页面没有文件头', '以 ---、title: …、--- 开头'),
  'front-matter-open': () => say('文件头没有结束', '用一行 --- 结束'),
  'front-matter-shape': () => say('文件头不是 key: value', '每行写一个 key: value'),
  'front-matter-key': ({ key, known }) => say(`没有“${key}”这个键`, `可用：${known.join('、')}`),
  'front-matter-value': ({ key, expected }) => say(`读不懂“${key}”的值`, `应写${EXPECTED[expected]}`),
  'title-missing': () => say('页面没有标题', '在文件头里写 title: …'),
  'minutes-missing': () => say('设计题没写总时长', '在文件头里写 minutes: 45'),
  'list-file-shape': () => say('这个文件不是列表', '一条一条写 - id: …'),
  'entry-key': ({ key, known }) => say(`条目没有“${key}”这个键`, `可用：${known.join('、')}`),
  'entry-value': ({ key, expected }) => say(`“${key}”缺失或读不懂`, `应写${EXPECTED[expected]}`),
  'entry-repeated': ({ id, first }) => say(`“${id}”在第 ${first} 行已经有了`, '每条用自己的 id'),
  'area-reserved': ({ id }) => say(`“${id}”是保留的领域`, '不要写进列表'),

  'heading-underlined': () => say('这个标题是用下划线写的', '用 # 写标题；--- 前面空一行'),
  'heading-space': () => say('看着像标题，其实是正文', '# 后面加一个空格'),
  'heading-nested': () => say('标题写在了列表或引用里', '移出来，或改成加粗'),
  'heading-brace': ({ text }) =>
    say(`花括号“${text}”没有给卡片命名`, '标题以 {#id level=2} 结尾；别的花括号写进 `代码`'),
  'heading-inside-card': () => say('卡片里的标题没有给卡片命名', '加上 {#id after=hit}，或在答案里改成加粗'),
  'prompt-missing': () => say('卡片没有问题', '把问题写在 {#…} 前面'),
  'card-id': ({ id }) => say(`“${id}”不能做 id`, '只用 a–z、0–9 和 -'),
  'id-repeated': ({ id, first }) => say(`“${id}”在第 ${first} 行已经用过`, '每张卡片用自己的 id'),
  'card-attribute': ({ text }) => say(`“${text}”不是 key=value`, '在 #id 后面写 key=value，中间不要空格'),
  'card-key': ({ key, known }) =>
    say(`这里的卡片没有“${key}”`, known.length > 0 ? `可用：${known.join('、')}` : '只留 #id'),
  'card-key-twice': ({ key }) => say(`“${key}”写了两次`, '留一个'),
  'card-value': ({ key, value, expected }) => say(`${key} 不能是“${value}”`, `可用：${expected}`),
  'level-missing': () =>
    say('卡片没有难度', '加上 level=1（是什么）、2（为什么）、3（边界与故障）或 4（取舍与运用）'),
  'card-depth': ({ depth }) => say(`卡片的标题不能是 ${depth} 个 #`, '卡片用 ##，追问用 ###，再追问用 ####'),
  'follow-up-alone': ({ depth }) =>
    say('这个追问前面没有卡片', `紧跟在 ${depth - 1} 个 # 的卡片后面，或改成 ##`),
  'after-missing': () => say('追问没写什么时候问', '加上 after=hit 或 after=miss'),
  'after-on-card': () => say('只有追问才有 after', '删掉它，或把标题改成 ###'),

  rule: () => say('页面里不用分隔线', '删掉它，或改用标题'),
  'mark-left': ({ mark }) => say(`“${mark}”没有生效，成了正文`, '补上另一半；「」“”（），。：放在标记外面'),
  'tilde-single': () => say('字符之间的单个 ~ 在别处会变成删除线', '范围写成 3–5'),
  'asterisk-product': () => say('数字之间的 * 可能变成强调', '写 ×'),
  html: ({ tag }) => say(`“${tag}”是 HTML`, '泛型写进 `代码`，其余用 Markdown'),
  'comment-open': () => say('注释没有结束', '用 --> 结束'),
  'comment-text': () => say('注释和正文写在了同一段', '让注释单独成行'),
  footnote: () => say('脚注不会显示', '写进正文，或把地址列在 sources 里'),
  'link-reference': () => say('链接的地址没有和文字写在一起', '就地写成 [文字](https://…)'),
  'link-address': ({ address }) => say(`“${address}”不是完整的 https 地址`, '写全 https:// 和域名'),
  'link-broken': () => say('看着像链接，其实是正文', '写成 [文字](https://…)，] 和 ( 之间不要有别的'),
  'list-single': () => say('列表只有一项', '改成段落，或给开头的字符加反斜杠'),
  'list-space': () => say('看着像列表，其实是正文', '在标记后面加一个空格'),
  'line-start': ({ start }) => say(`段落里有一行以“${start}”开头`, '接到上一行，或在前面空一行'),
  'table-broken': () => say('看着像表格，其实是正文', '让 |---| 这一行的列数和首行一样'),
  'callout-word': ({ word, known }) => say(`没有“${word}”这种提示框`, `> [!…] 里可用：${known.join('、')}`),
  'callout-line': () => say('[!…] 后面跟了文字', '文字从下一行开始'),
  'code-indented': () => say('缩进四格的文字成了代码', '代码用 ``` 围起来；不是代码就少缩进'),
  'code-wide': ({ columns, most }) => say(`这行代码宽 ${columns} 列`, `不超过 ${most} 列`),
  'fence-open': () => say('代码块没有结束', '用一行 ``` 结束'),
  'diagram-kind': ({ kind }) => say(`“${kind}”图画不出来`, '用 flowchart 或 sequenceDiagram'),
  'diagram-undrawn': () => say('这张图画不出来', '简化一下；用 mianba read 看效果'),

  'hint-word': ({ text }) => say(`提示不能以“${text}”开头`, '单独一行写 > 提示'),
  'hint-list': () => say('提示要写成引用里的列表', '先写 > 提示，再一条条写 > - …'),
  'hint-late': () => say('提示写在了要点后面', '移到前面'),
  'hint-twice': () => say('卡片有两处提示', '并成一处'),
  'setting-late': () => say('提示和要点之间夹了文字', '移到提示前面或要点后面'),
  'answer-missing': () => say('卡片没有答案', '写在列表后面，先给 30 秒能说完的版本'),
  'answer-paragraph': () => say('答案不是以段落开头', '先写一段 30 秒能说完的版本'),
  'list-nested': () => say('列表里又有列表', '只用一层'),
  'list-split': () => say('一个列表断成了两个', '每一项用同样的标记'),
  'item-block': () => say('一项里不止一段文字', '一项只写一段'),
  'brace-stray': () => say('这里的花括号没有意义', '写进 `代码`；在别名里写成 \\{ 和 \\}'),
  'brace-open': () => say('这组别名没有结束', '用 } 结束'),
  'brace-wide': () => say('全角花括号没有意义', '写 { 和 }'),
  'place-word': ({ text }) => say(`“${text}”指的是位置，而位置会打乱`, '直接说明指什么'),

  'point-empty': () => say('这一项没有文字', '写上，或删掉这一项'),
  'point-alike': ({ text }) => say(`“${text}”写了两次`, '删掉一个'),
  'group-last': ({ text }) => say(`别名组后面还有“${text}”`, '别名组放在最后'),
  'group-missing': ({ kind }) =>
    say(`${kind === 'must' ? '必答点' : '错误说法'}没有别名`, '在末尾加上 {别名|另一个别名}'),
  'alias-empty': () => say('有一个别名是空的', '填上，或删掉多余的 |'),
  'alias-marks': ({ alias }) => say(`别名“${alias}”里的标记永远匹配不上`, '只写文字'),
  'alias-wide-bar': ({ alias }) => say(`“${alias}”里有全角竖线`, '别名之间用 |'),
  'subject-first': () => say('只有第一组能做主体', '放到最前面，而且只写一个'),
  'subject-colon': () => say('主体后面是全角冒号', '写 :'),
  'subject-alone': () => say('只有主体，没有别名组', '再写出说了它什么：{…}: {…}'),
  'subject-missing': () => say('这张卡片的其他要点有主体', '这一条也写上：{…}: {…}'),
  'struck-part': () => say('只划掉了这一条的一部分', '从头划到尾，或都不划'),

  'option-box': ({ text }) => say(`“${text}”没有方框`, '每个选项以 - [ ] 或 - [x] 开头'),
  'option-count': ({ count }) => say(`只有 ${count} 个选项`, '至少写三个'),
  'option-right': () => say('没有正确选项', '用 [x] 标出来'),
  'option-alike': ({ text }) => say(`有两个选项都是“${text}”`, '改掉一个'),
  'option-empty': () => say('这个选项没有文字', '写在 — 前面'),
  'option-dash': () => say('这个破折号引不出解释', '写成“ — ”，两边各一个空格'),
  'explanation-empty': () => say('— 后面没有内容', '写上解释，或删掉破折号'),
  'order-number': ({ number, expected }) => say(`编号 ${number} 应该是 ${expected}`, '按 1、2、3 …编号'),
  'order-count': ({ count }) => say(`排序有 ${count} 项`, '写三到九项'),
  'match-columns': ({ columns }) => say(`表格有 ${columns} 列`, '只用两列'),
  'match-count': ({ rows }) => say(`配对有 ${rows} 行`, '写三到九行'),
  'match-row': ({ cells }) => say(`这一行有 ${cells} 格`, '写两格；格子里的竖线写成 \\|'),
  'match-empty': () => say('有一格是空的', '填上'),
  'match-alike': ({ text }) => say(`“${text}”在同一列出现了两次`, '同一列的每一格都要不同'),
  'blank-open': () => say('填空没有结束', '写成 {{答案|另一个}}'),
  'blank-late': () => say('填空写在了填空段落之外', '所有填空放在同一段'),
  'estimate-number': ({ text }) =>
    say(`“${text}”不是以数字开头`, '写 16、1,000、0.9、10^7、9e8、1/1024 或 9亿'),
  'estimate-unit': ({ text }) => say(`“${text}”的数字后面不只是单位`, '单位写成一个词'),
  'estimate-tolerance': ({ text }) => say(`“${text}”的误差读不懂`, '写 ±5%、±2 或 ×2'),
  'estimate-lines': () => say('= 这一行后面紧跟着文字', '后面空一行'),
  'estimate-wide': () => say('用了全角等号', '写 ='),
  'estimate-late': () => say('答案里有一行以 = 开头', '一张卡片只有一个；换个字开头'),

  'stage-minutes': () => say('这一步没有时间', '在标题里加上 minutes=5'),
  'stage-kind': () => say('每一步都是一列看得见的行为', '写成列表，或改成追问'),
  'lab-part': ({ part }) => say(`实验缺少“${part}”`, '补上'),
  'prediction-fact': () => say('预测问的是手写的数字', '写成 = {{facts.name}} ±20%'),
  'set-missing': () => say('变化题没有改任何旋钮', '在标题里加上 set=knob:value'),
  'fact-shown': ({ fact }) => say(`“${fact}”还没问就先给出来了`, '只写在答案里'),
  'fact-outside-lab': () => say('只有实验才有 facts', '写出数字，或移到实验里'),
  'fact-unknown': ({ fact, lab }) => say(`实验 ${lab} 没有“${fact}”这个结果`, `看 mianba lab ${lab} --json`),
  'fact-unmeasured': ({ fact, lab }) =>
    say(`${lab} 的“${fact}”在这组设置下没有值`, '运行 npm run facts，或改问那里有的结果'),
  'fact-told': ({ fact, number }) => say(`${number} 就是“${fact}”的值，还没问就写出来了`, '只写在答案里'),
  'knob-unknown': ({ knob, lab, known }) => say(`实验 ${lab} 没有旋钮“${knob}”`, `它有 ${known.join('、')}`),
  'knob-value': ({ knob, value, allowed }) => say(`${knob} 不能是“${value}”`, `可以是 ${allowed}`),
  'knobs-clash': ({ rule }) => say('这组设置互相矛盾', rule),
  'segment-key': ({ key }) => say(`这一段没有 ${key}`, '写成 {#id seconds=35 in=60,120,180}'),
  'segment-script': () => say('这一段没有要说的话', '用段落写出来'),
  'segment-late': () => say('列表后面还有文字', '把要说的话放在列表前面'),
  'skill-line': () => say('这一行没有写技能', '以 {id id} 结尾，id 取自 skills.yaml'),
  'project-part': ({ part }) => say(`项目缺少“${part}”`, `加上 ### ${part}`),
  'project-order': ({ part }) =>
    say(`“${part}”的顺序不对`, '按 项目介绍、技术栈、项目亮点、遇到的问题 的顺序'),
  'project-heading': ({ heading }) =>
    say(`项目里没有“${heading}”这一节`, '用 项目介绍、技术栈、项目亮点、遇到的问题'),
  'project-text': () => say('第一节前面有文字', '移到 ### 项目介绍 下面'),

  'page-repeated': ({ first }) => say(`这一页和 ${first} 重复`, '留一个'),
  'area-unknown': ({ id }) => say(`没有“${id}”这个领域`, '写进 areas.yaml，或改文件夹名'),
  'skill-unknown': ({ id }) => say(`没有“${id}”这个技能`, '用 skills.yaml 里的 id'),
  'lab-unknown': ({ id }) => say(`没有“${id}”这个实验`, '看 mianba lab --list'),
  'topic-unknown': ({ id }) => say(`没有“${id}”这个主题`, '写已有页面的 area/topic'),
  'was-alive': ({ id }) => say(`“${id}”还在用`, '旧名必须已经不用；删掉 was'),
  'was-twice': ({ id, first }) => say(`“${id}”已经是 ${first} 的旧名`, '留一个'),
  'hints-missing': () => say('2 级及以上的问答卡要有提示', '写上 > 提示 和 > - …，从最轻的写起'),
  'points-missing': () => say('卡片没有要点', '列出好答案会说的几点'),
  'answer-long': ({ length, most }) => say(`答案有 ${length} 个汉字，超过 ${most}`, '删减，或拆成几张卡片'),
  'point-unmet': ({ point }) => say(`“${point}”自己都不满足自己的别名组`, '加一个它自己含有的别名'),
  'must-unmet': ({ point }) => say(`答案里没有说到“${point}”`, '用一句话说到它，或补一个别名'),

  'language-missing': ({ file }) => say('这一页没有另一种语言', `写 ${file}`),
  'front-matter-differs': ({ key, other }) => say(`“${key}”和 ${other} 不同`, '改成一样'),
  'card-untranslated': ({ id, other }) => say(`${other} 里没有卡片“${id}”`, '在那边补上，或在这里删掉'),
  'cards-reordered': ({ id, other }) => say(`“${id}”在 ${other} 里的位置不同`, '两边按同样的顺序排'),
  'attribute-differs': ({ id, key, other }) => say(`“${id}”的 ${key} 和 ${other} 不同`, '改成一样'),
  'kind-differs': ({ id, here, there }) =>
    say(`“${id}”在这里是 ${here}，在另一种语言里是 ${there}`, '用同样的形式'),
  'count-differs': ({ id, what, here, there }) =>
    say(`“${id}”的${COUNTED[what]}这里有 ${here} 个，另一种语言里有 ${there} 个`, '改成一样多'),
  'place-differs': ({ id, what, place }) =>
    say(
      `“${id}”的第 ${place} 个${COUNTED[what]}在另一种语言里类型不同`,
      '必答点、错误说法、正确选项要在同样的位置',
    ),
  'quantity-differs': ({ id, here, there }) =>
    say(`“${id}”这里问 ${here}，另一种语言里问 ${there}`, '改成一样'),
  'diagrams-differ': ({ other, here, there }) =>
    say(`这里的图：${list(here)}；${other} 的图：${list(there)}`, '两边画同样的图'),
};

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: '一行文字',
  texts: '一列文字',
  id: '由 a–z、0–9、- 组成的 id',
  ids: '一列 id：[redis, mysql]',
  topics: '一列 area/topic：[cache/penetration]',
  month: '月份：2026-11',
  addresses: '一列完整的 https 地址',
  whole: '大于 0 的整数',
  boolean: 'true 或 false',
};

const COUNTED: Readonly<Record<Counted, string>> = {
  points: '要点',
  options: '选项',
  items: '排序项',
  rows: '配对行',
  blanks: '填空',
  steps: '步骤',
  lines: '行',
};

function say(message: string, hint: string): ProblemSentence {
  return { message, hint };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '无' : names.join('、');
}
