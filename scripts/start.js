// `npm start`: builds dist/ when it is missing or old, then becomes the program.
process.argv.splice(2, 0, '--if-stale');
await import('./build.js');
process.argv.splice(2, 1);
await import('../bin/mianba.js');
