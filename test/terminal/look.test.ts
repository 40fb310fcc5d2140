import { expect, test } from 'vitest';
import { glyphsOf } from '../../src/terminal/glyphs.ts';
import { lookOf } from '../../src/terminal/look.ts';
import { HUES, paletteOf, ROLES } from '../../src/terminal/palette.ts';
import { displayWidth } from '../../src/terminal/width.ts';

const terminal = { columns: 100, rows: 30, isTTY: true };

test.each([
  [{ TERM: 'xterm' }, 1],
  [{ TERM: 'xterm-256color' }, 2],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 3],
  [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 0],
  [{ TERM: 'xterm-256color', NO_COLOR: '' }, 2],
  [{ TERM: 'dumb', COLORTERM: 'truecolor' }, 0],
  [{ FORCE_COLOR: '0', COLORTERM: 'truecolor' }, 0],
  [{ FORCE_COLOR: '2', NO_COLOR: '1' }, 2],
  [{ FORCE_COLOR: '' }, 1],
])('in %j there are colours of level %i', (env, colour) => {
  expect(lookOf({ ...terminal, env }).colour).toBe(colour);
});

test('what is not a terminal has no colours unless they are forced', () => {
  expect(lookOf({ ...terminal, isTTY: false, env: { COLORTERM: 'truecolor' } }).colour).toBe(0);
  expect(lookOf({ ...terminal, isTTY: false, env: { FORCE_COLOR: '3' } }).colour).toBe(3);
});

test.each([
  [{}, true],
  [{ LANG: 'zh_CN.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, false],
  [{ LANG: 'zh_CN.GB18030', LC_CTYPE: 'zh_CN.UTF-8' }, true],
  [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  [{ LANG: 'en_US.UTF-8', MIANBA_ASCII: '1' }, false],
])('in %j the glyphs are Unicode: %s', (env, unicode) => {
  expect(lookOf({ ...terminal, env }).unicode).toBe(unicode);
});

test('without a window the size is that of the environment, else 80 by 24; never too narrow to draw', () => {
  const none = { columns: undefined, rows: undefined, isTTY: false };
  expect(lookOf({ ...none, env: {} })).toMatchObject({ width: 80, height: 24 });
  expect(lookOf({ ...none, env: { COLUMNS: '132', LINES: '50' } })).toMatchObject({ width: 132, height: 50 });
  expect(lookOf({ ...none, columns: 5, env: {} }).width).toBe(20);
});

test('every Unicode glyph is one column wide, and every ASCII one is ASCII', () => {
  for (const glyph of Object.values(glyphsOf({ unicode: true }))) expect(displayWidth(glyph)).toBe(1);
  for (const glyph of Object.values(glyphsOf({ unicode: false }))) expect(glyph).toMatch(/^[ -~]+$/);
});

test('without colours no role leaves a mark on the text', () => {
  for (const role of ROLES) expect(paletteOf({ colour: 0 })[role]('text')).toBe('text');
});

/** Relative luminance and contrast as in WCAG 2.1; the 256-colour cube as xterm defines it. */
function contrast(index: number, background: number): number {
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  const cube = index - 16;
  const grey = 8 + (index - 232) * 10;
  const rgb =
    index >= 232
      ? [grey, grey, grey]
      : [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
  const [red = 0, green = 0, blue = 0] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (Math.max(luminance, background) + 0.05) / (Math.min(luminance, background) + 0.05);
}

test.each(Object.entries(HUES))('%s can be read on black and on white', (_name, index) => {
  expect(contrast(index, 0)).toBeGreaterThanOrEqual(3.5);
  expect(contrast(index, 1)).toBeGreaterThanOrEqual(3.5);
});
