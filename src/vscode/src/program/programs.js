'use strict';

const { statSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const vscode = require('vscode');
const { findProgram } = require('./findProgram');

const SECTION = 'antiStalinistLeft';
const SETTING = 'aslPath';
const GET_DOTNET = 'https://dotnet.microsoft.com/download/dotnet/10.0';

/** The program that came with the extension. */
const KIT = join(__dirname, '..', '..', 'kit', 'asl.dll');

const machine = {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  isFile: path => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  read: path => readFileSync(path, 'utf8'),
};

/**
 * The program that runs a notebook's cells.
 * @param {string} [notebookFolder]
 * @returns {import('./findProgram').Program | import('./findProgram').Missing}
 */
function findFor(notebookFolder) {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath);
  return findProgram({ setting: vscode.workspace.getConfiguration(SECTION).get(SETTING, ''), notebookFolder, folders, kit: KIT }, machine);
}

/**
 * What a reader can do about a program that is missing.
 * @param {import('./findProgram').Missing} missing
 */
function adviceFor({ cloneToBuild, needsDotnet }) {
  if (needsDotnet) return `Install it from ${GET_DOTNET} and run the cell again, or choose the program.`;
  return cloneToBuild ? 'This folder holds its source: build it, or choose the program.' : 'Choose the program, or open the folder of a clone that is built.';
}

/**
 * Tells that there is no program, with buttons for what can be done here.
 * @param {import('./findProgram').Missing} missing
 */
async function tellMissing(missing) {
  const { problem, cloneToBuild, needsDotnet } = missing;
  const repairs = new Map([
    ...(cloneToBuild ? [['Build This Clone', () => build(cloneToBuild)]] : []),
    ...(needsDotnet ? [['Get .NET', () => vscode.env.openExternal(vscode.Uri.parse(GET_DOTNET))]] : []),
    ['Choose the Program…', chooseProgram],
  ]);
  const chosen = await vscode.window.showErrorMessage(`${problem} ${adviceFor(missing)}`, ...repairs.keys());
  await repairs.get(chosen)?.();
}

/** Builds a clone's program where its user sees the restore and the build, and tells how it ended. */
async function build(clone) {
  const code = await runTask('Build asl', clone, 'dotnet', ['build', '-c', 'Release', join('src', 'AntiStalinistLeft.Cli')]);
  if (code === 0) vscode.window.showInformationMessage('The program asl is built. Run the cell again.');
  else vscode.window.showErrorMessage('The program asl was not built; the terminal says why.');
}

/**
 * Runs a program in a terminal of its own.
 * @returns {Promise<number | undefined>} Its exit code; undefined when the user ended it.
 */
async function runTask(name, cwd, command, args, options = {}) {
  const task = new vscode.Task({ type: 'shell', task: name }, vscode.TaskScope.Workspace, name, 'AntiStalinistLeft', new vscode.ProcessExecution(command, args, { cwd, ...options }));
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, clear: true };
  const execution = await vscode.tasks.executeTask(task);
  return new Promise(resolve => {
    const listeners = [
      vscode.tasks.onDidEndTaskProcess(end => { if (end.execution === execution) finish(end.exitCode); }),
      vscode.tasks.onDidEndTask(end => { if (end.execution === execution) finish(undefined); }),
    ];
    const finish = code => {
      for (const listener of listeners) listener.dispose();
      resolve(code);
    };
  });
}

/** Lets the user choose the program's file, and keeps it in the settings of this machine. */
async function chooseProgram() {
  const files = await vscode.window.showOpenDialog({ title: 'The program asl', openLabel: 'Use This Program', canSelectMany: false });
  if (files === undefined) return;
  await vscode.workspace.getConfiguration(SECTION).update(SETTING, files[0].fsPath, vscode.ConfigurationTarget.Global);
}

module.exports = { adviceFor, chooseProgram, findFor, runTask, tellMissing };
