import type { LineProblemWords } from '../domain/line-problem.ts';

/** Chinese words for a line of an import that was left out. */
export const lineProblemsZh: LineProblemWords = {
  'line-not-json': () => ({
    message: '这一行不是 JSON 对象',
    hint: '可能被截断或改过；重新导出一次，或删掉这一行',
  }),
  'line-too-long': () => ({
    message: '这一行比 mianba 导出的任何一行都长',
    hint: '看看它是不是少了换行，或删掉它',
  }),
  'line-too-deep': () => ({
    message: '这一行嵌套太深，无法保存',
    hint: '把它摊平，或删掉它',
  }),
  'number-too-large': () => ({
    message: '这一行有一个大到无法保存的数',
    hint: '改正这个数，或删掉这一行',
  }),
  'header-newer': ({ version }) => ({
    message: `从这里起是格式 ${version}，这个版本的 mianba 不认识`,
    hint: '升级 mianba，再导入一次',
  }),
  'field-wrong': ({ field }) => ({
    message: `“${field}” 缺失或不对`,
    hint: '改正它，或删掉这一行',
  }),
  'card-in-pack': ({ id, pack }) => ({
    message: `${id} 属于你自己的题包 ${pack}，以那里的文件为准`,
    hint: '到题包里改这张卡片；它的复习记录已经导入',
  }),
};
