'use strict';

const assert = require('node:assert/strict');
const { join } = require('node:path');
const { test } = require('node:test');
const { findProgram } = require('../src/program/findProgram');

const BUILT = 'artifacts/bin/AntiStalinistLeft.Cli/release/asl';
const TOOLS = JSON.stringify({ version: 1, tools: { 'antistalinistleft.tool': { version: '0.1.0', commands: ['asl'] } } });

/** A machine that has these files. */
const machine = (files, env = {}) => ({
  platform: 'linux',
  home: '/home/her',
  env: { PATH: '/usr/bin:relative:/opt/bin', ...env },
  isFile: path => Object.hasOwn(files, path),
  read: path => files[path],
});
const find = (files, where = {}) => findProgram({ setting: '', folders: ['/ws'], notebookFolder: '/ws/notebooks', kit: '/ext/kit/asl.dll', ...where }, machine(files));

test('a built clone in the workspace comes before everything but the setting', () => {
  const files = { [`/ws/${BUILT}`]: '', '/opt/bin/asl': '', '/ws/.config/dotnet-tools.json': TOOLS, '/elsewhere/asl': '' };
  assert.deepEqual(find(files), { command: `/ws/${BUILT}`, args: [], from: 'the workspace' });
  assert.equal(find(files, { setting: '/elsewhere/asl' }).command, '/elsewhere/asl');
});

test('a clone inside of the workspace is found from its notebooks, one above the workspace is not looked at', () => {
  const files = { [`/ws/clone/${BUILT}`]: '', [`/${BUILT}`]: '' };
  assert.equal(find(files, { notebookFolder: '/ws/clone/notebooks' }).command, `/ws/clone/${BUILT}`);
  assert.match(find(files).problem, /was not found/);
  assert.match(find(files, { notebookFolder: '/ws-other/clone', folders: ['/ws'] }).problem, /was not found/);
});

test('a tool manifest is used by dotnet, wherever that is', () => {
  const files = { '/ws/.config/dotnet-tools.json': TOOLS, '/usr/share/dotnet/dotnet': '' };
  const { command, args } = find(files);
  assert.deepEqual([command, ...args], ['/usr/share/dotnet/dotnet', 'tool', 'run', 'asl']);
  assert.match(find({ '/ws/.config/dotnet-tools.json': '{ broken' }).problem, /was not found/);
});

test('PATH comes before the tools of the user, and its relative folders are left out', () => {
  assert.equal(find({ '/opt/bin/asl': '', '/home/her/.dotnet/tools/asl': '' }).command, '/opt/bin/asl');
  assert.equal(find({ 'relative/asl': '', '/home/her/.dotnet/tools/asl': '' }).command, '/home/her/.dotnet/tools/asl');
});

test('the setting may start at home or at the workspace, and may name a .dll', () => {
  assert.equal(find({ '/home/her/bin/asl': '' }, { setting: '~/bin/asl' }).command, join('/home/her', 'bin/asl'));
  assert.equal(find({ '/ws/tools/asl': '' }, { setting: 'tools/asl' }).command, '/ws/tools/asl');
  const dll = find({ '/x/asl.dll': '', '/usr/bin/dotnet': '' }, { setting: '/x/asl.dll' });
  assert.deepEqual([dll.command, ...dll.args], ['/usr/bin/dotnet', '/x/asl.dll']);
});

test('a setting that leads nowhere is told, not passed over', () => {
  assert.match(find({ '/opt/bin/asl': '' }, { setting: '/gone/asl' }).problem, /names \/gone\/asl/);
});

test('a project is run by the program that it names, on every system', () => {
  const files = { '/ws/asl': '', '/ws/asl.cmd': '', '/ws/data/sources.yaml': '', '/ws/.config/dotnet-tools.json': TOOLS, '/opt/bin/asl': '' };
  assert.deepEqual(find(files), { command: '/ws/asl', args: [], from: 'the project in /ws' });
  const windows = findProgram({ setting: '', folders: ['/ws'], notebookFolder: '/ws/notebooks', kit: '' }, { ...machine(files, { ComSpec: 'C:\\cmd.exe' }), platform: 'win32' });
  assert.deepEqual([windows.command, ...windows.args], ['C:\\cmd.exe', '/d', '/c', '/ws/asl.cmd']);
  assert.equal(find({ '/ws/asl': '', '/opt/bin/asl': '' }).command, '/opt/bin/asl', 'a file of that name is no project');
});

test('where nothing else is, the kit within the extension runs, if there is .NET', () => {
  const kit = { '/ext/kit/asl.dll': '' };
  assert.deepEqual(find({ ...kit, '/usr/bin/dotnet': '' }), { command: '/usr/bin/dotnet', args: ['/ext/kit/asl.dll'], from: 'the extension' });
  assert.equal(find({ ...kit, '/usr/bin/dotnet': '', '/opt/bin/asl': '' }).command, '/opt/bin/asl');
  const without = find(kit);
  assert.match(without.problem, /\.NET 10, which was not found/);
  assert.equal(without.needsDotnet, true);
  assert.equal(without.cloneToBuild, undefined);
});

test('a clone that is not built is named, so that it can be built', () => {
  assert.equal(find({ '/ws/src/AntiStalinistLeft.Cli/AntiStalinistLeft.Cli.csproj': '', '/usr/bin/dotnet': '' }).cloneToBuild, '/ws');
});
