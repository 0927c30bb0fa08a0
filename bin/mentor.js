#!/usr/bin/env node
'use strict';
const { load } = require('./program.js');

// Until main has come to its end: Node would exit 0 where nothing is left to wait for.
process.exitCode = 70;
void load()
  .main()
  .then((exit) => {
    process.exitCode = exit;
  });
