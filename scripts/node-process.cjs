// Stands in for `import process from 'node:process'` in the bundle: that import reads every property of the module,
// stdin and the report among them, and costs each start 4 ms. The global is the same object.
module.exports = process;
