// What the install script of code-server would do, less its compiling.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from './npm-ci.mjs';

const NO_WATCHDOG = 'exports.start = function () {};\n';

// The part of spdlog's interface that VS Code uses, on plain files.
const PLAIN_LOGGER = `'use strict';
const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) {
    this.level = 2;
    this.file = file;
    try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
names.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + message + '\\n'); } catch {}
  };
});
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = exports.shutdown = function () {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/**
 * Gives code-server's VS Code its modules. Two of them exist only as C++ to compile; VS Code runs without them, but logs
 * their absence at length at every start, so they get stand-ins in JavaScript.
 * @param {string} modules the `node_modules` that has code-server
 */
export async function completeCodeServer(modules) {
  const vscode = join(modules, 'code-server', 'lib', 'vscode');
  await npmCi(vscode);
  const native = join(vscode, 'node_modules', '@vscode');
  writeFileSync(join(native, 'native-watchdog', 'index.js'), NO_WATCHDOG);
  writeFileSync(join(native, 'spdlog', 'index.js'), PLAIN_LOGGER);
}
