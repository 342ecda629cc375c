'use strict';

const { statSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const vscode = require('vscode');
const { findProgram } = require('./findProgram');

const SECTION = 'antiStalinistLeft';
const SETTING = 'aslPath';
const GUIDE = 'Install it with “dotnet tool install --global AntiStalinistLeft.Tool”, or open the folder of a clone that is built, or choose the program.';

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
  return findProgram({ setting: vscode.workspace.getConfiguration(SECTION).get(SETTING, ''), notebookFolder, folders }, machine);
}

/**
 * Tells that there is no program, with buttons for what can be done.
 * @param {import('./findProgram').Missing} missing
 */
async function tellMissing({ problem, cloneToBuild }) {
  const build = 'Build This Clone';
  const choose = 'Choose the Program…';
  const install = 'Install as dotnet Tool';
  const chosen = await vscode.window.showErrorMessage(`${problem} ${GUIDE}`, ...(cloneToBuild ? [build, choose] : [install, choose]));
  if (chosen === build) await runInTerminal('Build asl', cloneToBuild, 'dotnet', ['build', '-c', 'Release', 'src/AntiStalinistLeft.Cli']);
  if (chosen === install) await runInTerminal('Install asl', homedir(), 'dotnet', ['tool', 'install', '--global', 'AntiStalinistLeft.Tool']);
  if (chosen === choose) await chooseProgram();
}

async function runInTerminal(name, cwd, command, args) {
  const execution = new vscode.ShellExecution(command, args, { cwd });
  await vscode.tasks.executeTask(new vscode.Task({ type: 'shell', task: name }, vscode.TaskScope.Workspace, name, 'AntiStalinistLeft', execution));
}

/** Lets the user choose the program's file, and keeps it in the settings of this machine. */
async function chooseProgram() {
  const files = await vscode.window.showOpenDialog({ title: 'The program asl', openLabel: 'Use This Program', canSelectMany: false });
  if (files === undefined) return;
  await vscode.workspace.getConfiguration(SECTION).update(SETTING, files[0].fsPath, vscode.ConfigurationTarget.Global);
}

module.exports = { GUIDE, chooseProgram, findFor, tellMissing };
