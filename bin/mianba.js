#!/usr/bin/env node
// Answers --version itself: reading the program to print one line would cost ten times the answer.
// CommonJS, like all that is built: Node starts it without the machinery of ES modules, a third sooner.
'use strict';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `mianba needs Node 20.19 or newer; this is ${process.versions.node}.\nInstall a current Node, then try again.\n`,
  );
  process.exitCode = 1;
} else if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // Node 22 keeps what it compiled for the next start; Node 20 has no such thing.
  require('node:module').enableCompileCache?.();
  require('../dist/main.cjs')
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
}
