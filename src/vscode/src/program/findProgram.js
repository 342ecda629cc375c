'use strict';

const { join, dirname, isAbsolute, relative, delimiter } = require('node:path');

const BUILT = ['release', 'debug'].map(form => join('artifacts', 'bin', 'AntiStalinistLeft.Cli', form, 'asl'));
const PROJECT = join('src', 'AntiStalinistLeft.Cli', 'AntiStalinistLeft.Cli.csproj');
const LAUNCHERS = { win32: 'asl.cmd', default: 'asl' };
const PROJECT_DATA = join('data', 'sources.yaml');
const MANIFESTS = [join('.config', 'dotnet-tools.json'), 'dotnet-tools.json'];

/**
 * How `asl` is called.
 * @typedef {{ command: string, args: string[], from: string }} Program
 *
 * Why there is none: what to tell, and what would help: a clone that only has to be built, or .NET.
 * @typedef {{ problem: string, cloneToBuild?: string, needsDotnet?: true }} Missing
 *
 * The machine, as far as it matters here.
 * @typedef {{ platform: string, home: string, env: Record<string, string | undefined>, isFile: (path: string) => boolean, read: (path: string) => string }} Machine
 */

/**
 * Looks for `asl`: the setting, the workspace (a built clone, a project that names its program, a manifest of dotnet tools),
 * PATH, the user's dotnet tools, and last the kit that came with the extension.
 * @param {{ setting: string, notebookFolder?: string, folders: string[], kit: string }} where The folders are those of the
 *   workspace; `kit` is the program that came with the extension.
 * @param {Machine} machine
 * @returns {Program | Missing}
 */
function findProgram({ setting, notebookFolder, folders, kit }, machine) {
  if (setting.trim() !== '') return fromSetting(setting.trim(), folders, machine);

  const places = [...foldersAbove(notebookFolder, folders), ...folders];
  return firstOf(places, folder => builtIn(folder, machine))
    ?? firstOf(places, folder => launcherIn(folder, machine))
    ?? firstOf(places, folder => fromManifest(folder, machine))
    ?? onPath(machine)
    ?? userTool(machine)
    ?? withExtension(kit, machine)
    ?? {
      problem: dotnet(machine) === undefined
        ? 'The cells are run by .NET 10, which was not found on this computer.'
        : 'The program asl, which runs the cells, was not found: not in this workspace, not on PATH, not among your dotnet tools.',
      ...(dotnet(machine) === undefined ? { needsDotnet: true } : { cloneToBuild: firstOf(places, folder => (machine.isFile(join(folder, PROJECT)) ? folder : undefined)) }),
    };
}

function fromSetting(setting, folders, machine) {
  const named = setting.startsWith('~') ? join(machine.home, setting.slice(1)) : setting;
  const candidates = isAbsolute(named) ? [named] : folders.map(folder => join(folder, named));
  const path = firstOf(candidates.flatMap(candidate => programNames(candidate, machine)), candidate => (machine.isFile(candidate) ? candidate : undefined));
  if (path === undefined) return { problem: `The setting antiStalinistLeft.aslPath names ${setting}, but there is no such file.` };
  if (!path.endsWith('.dll')) return { command: path, args: [], from: 'the setting' };
  return { command: dotnet(machine) ?? 'dotnet', args: [path], from: 'the setting' };
}

/** The folders from the notebook's own up to that of the workspace. Nothing above a workspace's folder is looked at: nobody said that it is trusted. */
function foldersAbove(start, folders) {
  const root = start === undefined ? undefined : folders.find(folder => contains(folder, start));
  if (root === undefined) return [];
  const found = [];
  for (let folder = start; contains(root, folder); folder = dirname(folder)) {
    found.push(folder);
    if (dirname(folder) === folder) break;
  }
  return found;
}

function contains(folder, path) {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function builtIn(folder, machine) {
  const path = firstOf(BUILT.flatMap(built => programNames(join(folder, built), machine)), candidate => (machine.isFile(candidate) ? candidate : undefined));
  return path === undefined ? undefined : { command: path, args: [], from: 'the workspace' };
}

/** The starter that `asl new` puts into a project; it knows the program that made the project. */
function launcherIn(folder, machine) {
  const path = join(folder, LAUNCHERS[machine.platform] ?? LAUNCHERS.default);
  if (!machine.isFile(path) || !machine.isFile(join(folder, PROJECT_DATA))) return undefined;
  const from = `the project in ${folder}`;
  return machine.platform === 'win32' ? { command: machine.env.ComSpec ?? 'cmd.exe', args: ['/d', '/c', path], from } : { command: path, args: [], from };
}

function withExtension(kit, machine) {
  const command = machine.isFile(kit) ? dotnet(machine) : undefined;
  return command === undefined ? undefined : { command, args: [kit], from: 'the extension' };
}

function fromManifest(folder, machine) {
  const manifest = firstOf(MANIFESTS.map(name => join(folder, name)), path => (machine.isFile(path) && namesAsl(machine.read(path)) ? path : undefined));
  return manifest === undefined ? undefined : { command: dotnet(machine) ?? 'dotnet', args: ['tool', 'run', 'asl'], from: `the tools that ${manifest} names` };
}

function namesAsl(manifest) {
  try {
    return Object.values(JSON.parse(manifest).tools ?? {}).some(tool => tool?.commands?.includes('asl'));
  } catch {
    return false;
  }
}

function onPath(machine) {
  const path = inFolders((machine.env.PATH ?? machine.env.Path ?? '').split(delimiter).filter(folder => isAbsolute(folder)), 'asl', machine);
  return path === undefined ? undefined : { command: path, args: [], from: 'PATH' };
}

function userTool(machine) {
  const path = inFolders([join(machine.home, '.dotnet', 'tools')], 'asl', machine);
  return path === undefined ? undefined : { command: path, args: [], from: 'your dotnet tools' };
}

function dotnet(machine) {
  const { env, home } = machine;
  const usual = [env.DOTNET_ROOT, join(home, '.dotnet'), '/usr/local/share/dotnet', '/usr/share/dotnet', '/usr/lib/dotnet', env.ProgramFiles && join(env.ProgramFiles, 'dotnet')];
  return inFolders([...(env.PATH ?? env.Path ?? '').split(delimiter), ...usual].filter(folder => folder && isAbsolute(folder)), 'dotnet', machine);
}

function inFolders(folders, name, machine) {
  return firstOf(folders.flatMap(folder => programNames(join(folder, name), machine)), path => (machine.isFile(path) ? path : undefined));
}

function programNames(path, machine) {
  return machine.platform === 'win32' && !/\.(exe|dll)$/i.test(path) ? [`${path}.exe`] : [path];
}

/** The first value that is there. */
function firstOf(items, choose) {
  for (const item of items) {
    const chosen = choose(item);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

module.exports = { findProgram };
