import type { FailureWords } from './failures-en.ts';

/** 参数解析器的错误码，换成中文说。 */
const usage: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownOption': (named) => `没有 ${named} 这个选项。`,
  'commander.unknownCommand': (named) => `没有 ${named} 这个命令。`,
  'commander.missingArgument': (named) => `缺少参数 ${named}。`,
  'commander.optionMissingArgument': (named) => `选项 ${named} 后面要跟一个值。`,
  'commander.invalidArgument': (named) => `${named} 的值不对。`,
  'commander.help': () => '后面还缺一个子命令：加 --help 看有哪些。',
  'commander.excessArguments': () => '参数太多了。',
};

export const failuresZh: FailureWords = {
  'store-newer': ({ file, version, supported }) => ({
    message: `${file} 是更新版本的面霸写的（格式 ${version}，当前只认识到 ${supported}）。`,
    hint: '请升级面霸。文件没有被改动。',
  }),
  'store-corrupt': ({ file, backups }) => ({
    message: `${file} 已损坏，或者不是面霸的数据文件。`,
    hint: `先把它移走，再用 ${backups} 里最新的备份代替。没有覆盖任何东西。`,
  }),
  'store-read-only': ({ file }) => ({
    message: `${file} 无法写入。`,
    hint: '请让文件和所在目录可写，或用 MIANBA_HOME 指到别的目录。',
  }),
  'store-busy': ({ file, waitedMs }) => ({
    message: `另一个程序把 ${file} 锁了 ${Math.round(waitedMs / 1000)} 秒。`,
    hint: '关掉它再试。已确认的回答都在。',
  }),
  'store-cannot-open': ({ file }) => ({
    message: `${file} 打不开。`,
    hint: '请检查目录是否存在、是否归你所有，或用 MIANBA_HOME 指到别的目录。',
  }),
  'cannot-create-folder': ({ folder, reason }) => ({
    message: `目录 ${folder} 建不出来（${reason}）。`,
    hint: '请检查上级目录归谁所有，或用 MIANBA_HOME 指到别的目录。',
  }),
  'disk-full': ({ file }) => ({
    message: `${file} 所在的磁盘满了。`,
    hint: '腾出一些空间再试。已确认的回答都在。',
  }),
  'sqlite-missing': ({ reason }) => ({
    message: `SQLite 加载失败（${reason}）。`,
    hint: '在安装目录运行 npm rebuild better-sqlite3；可能需要 python3、make 和 C++ 编译器。',
  }),
  'import-not-mianba': ({ file }) => ({
    message: `${named(file)} 的开头不是 mianba 的导出。什么都没有导入。`,
    hint: '请给出 mianba export json 写的文件，UTF-8 编码，带着第一行。',
  }),
  'import-newer': ({ file, version, supported }) => ({
    message: `${named(file)} 是更新的 mianba 导出的（格式 ${version}；这个版本只认识到 ${supported}）。什么都没有导入。`,
    hint: '升级 mianba，再导入一次。',
  }),
  'config-malformed': ({ file }) => ({
    message: `${file} 不是一个 JSON 对象。`,
    hint: '改好它，或删掉它回到默认设置。',
  }),
  'cannot-write': ({ file, reason }) => ({
    message: `${file} 写不进去（${reason}）。`,
    hint: '请检查目录和磁盘空间，再试一次。',
  }),
  'cannot-read': ({ file, reason }) => ({
    message: `${named(file)} 读不出来（${reason}）。`,
    hint: '请检查文件名，以及文件是否归你所有。',
  }),
  'file-exists': ({ file }) => ({
    message: `${file} 已经存在。`,
    hint: '换个名字，或先把那个文件移走。',
  }),
  'files-in-the-way': ({ folder, foreign, changed }) => ({
    message: [
      `${folder} 里什么也没有写。`,
      ...(foreign.length > 0 ? [`不是面霸写的：${listed(foreign)}。`] : []),
      ...(changed.length > 0 ? [`写出之后被手工改过：${listed(changed)}。`] : []),
    ].join(''),
    hint: '把它们移开，用 --out 换一个文件夹，或者用 --force 覆盖。',
  }),
  'editor-failed': ({ editor, reason }) => ({
    message: `编辑器“${editor}”没能用起来（${reason}）。`,
    hint: '请设置 $EDITOR，或：mianba config editor nano',
  }),
  'card-unknown': ({ id, near }) => ({
    message: `没有 ${id} 这张卡片。`,
    hint: near === null ? 'mianba cards 可以列出全部卡片。' : `是不是 ${near}？`,
  }),
  'topic-unknown': ({ topic, near }) => ({
    message: `没有 ${topic} 这个领域或主题。`,
    hint: near === null ? 'mianba content list 可以列出全部主题。' : `是不是 ${near}？`,
  }),
  'lab-unknown': ({ lab, near }) => ({
    message: `没有“${lab}”这个实验。`,
    hint: near === null ? 'mianba lab --list 列出全部。' : `是不是 ${near}？mianba lab --list 列出全部。`,
  }),
  'knob-unknown': ({ lab, knob, near, known }) => ({
    message: `实验 ${lab} 没有旋钮“${knob}”。`,
    hint: `${near === null ? '' : `是不是 ${near}？`}它有 ${known.join('、')}。`,
  }),
  'knob-value': ({ knob, value, allowed }) => ({
    message: `${knob} 不能是“${value}”。`,
    hint: `可以是 ${allowed}。`,
  }),
  'knobs-clash': ({ knobs, rule }) => ({
    message: `${knobs.join(' 和 ')} 互相矛盾。`,
    hint: `必须满足：${rule}。`,
  }),
  'fact-unknown': ({ lab, fact, known }) => ({
    message: `实验 ${lab} 没有“${fact}”这个结果。`,
    hint: `它有 ${known.join('、')}。`,
  }),
  'intro-empty': ({ folder }) => ({
    message: `${folder} 里没有可以练的自我介绍。`,
    hint: '写几段，例如“## 开场 {#hello seconds=20 in=60,120}”：mianba profile edit self-intro。',
  }),
  'profile-missing': ({ folder }) => ({
    message: `${folder} 里还没有你自己的资料。`,
    hint: '先 mianba profile init 把样例复制过去，再 mianba profile edit。',
  }),
  'preset-unknown': ({ preset, near, known, folder }) => ({
    message: `没有叫“${preset}”的面试。`,
    hint: `${near === null ? '' : `是不是 ${near}？`}现有：${known.join('、')}；自己的放在 ${folder}，取名 名字.json。`,
  }),
  'preset-malformed': ({ file, field }) => ({
    message: field === null ? `${file} 不是 JSON。` : `${file} 写的不是一场面试：“${field}”缺了或不对。`,
    hint: '例如：{"round": "cn-1", "stages": [{"kind": "fundamentals", "minutes": 10}]}。kind 可以是 intro、projects、fundamentals、deep-dive、scenario、behavioural、design（要写 "cards"）、reverse；minutes 大于 0，最多 180。',
  }),
  'interview-unknown': ({ name, count }) => ({
    message: `没有第 ${name} 场面试。`,
    hint:
      count === 0 ? '还没有面试过：mianba interview quick' : `编号从 1 到 ${count}：mianba interview list`,
  }),
  'page-without-notes': ({ topic }) => ({
    message: `${topic} 只有卡片，没有笔记。`,
    hint: `直接刷：mianba quiz ${topic}`,
  }),
  'card-untranslated': ({ id, language }) => ({
    message: `${id} 没有 ${language} 版本。`,
    hint: '用另一个 --lang 再试。',
  }),
  'alias-unknown': ({ name, count }) => ({
    message: `教过的说法里没有 ${name}。`,
    hint: count === 0 ? '还什么都没教过。' : 'mianba alias list 列出编号。',
  }),
  'setting-unknown': ({ key, known }) => ({
    message: `没有 ${key} 这项设置。`,
    hint: `可用的有：${known.join('、')}。`,
  }),
  'setting-invalid': ({ key, value, allowed }) => ({
    message: `${key} 不能是“${value}”。`,
    hint: `允许：${allowed}。`,
  }),
  'answer-unreadable': ({ kind, text }) => ({
    message: `“${text}”不是 ${kind} 题能读懂的回答。`,
    hint: 'choice：b · multi：a,c · order：c,a,b · match：1b,2a,3c · cloze：每空一行 · estimate：80 s',
  }),
  'argument-invalid': ({ name, value, allowed }) => ({
    message: `${name} 不能是“${value}”。`,
    hint: `允许：${allowed}。`,
  }),
  'command-unknown': ({ verb, near }) => ({
    message: `没有 ${verb} 这个命令。`,
    hint: near === null ? 'mianba --help 列出全部用法。' : `是不是 mianba ${near}？`,
  }),
  'argument-missing': ({ name }) => ({ message: `缺少 ${name}。`, hint: '写在命令后面，或从管道传进来。' }),
  usage: ({ code, named, text }) => ({
    message: usage[code]?.(named ?? '') ?? text,
    hint: 'mianba --help 列出全部用法。',
  }),
  'content-missing': ({ folder }) => ({
    message: `在 ${folder} 里找不到自带的题目。`,
    hint: '在项目目录运行 npm run build，或重新安装面霸。',
  }),
};

function named(file: string): string {
  return file === '-' ? '标准输入' : file;
}

const LISTED = 5;

function listed(files: readonly string[]): string {
  const more = files.length - LISTED;
  const names = files.slice(0, LISTED).join('、');
  return more > 0 ? `${names} 等 ${files.length} 个` : names;
}
