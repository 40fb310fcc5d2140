// Stands in for `node:child_process` inside the argument parser, which would use it for verbs that are programs of
// their own. There are none here, and loading it costs every start 3 ms.
module.exports = {};
