#!/usr/bin/env node
'use strict';
const { load } = require('./program.js');

void load()
  .main()
  .then((exit) => {
    process.exitCode = exit;
  });
