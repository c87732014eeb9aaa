import { parseArgs } from 'node:util';
import { nearest } from '../schema/nearest.ts';
import { said } from '../schema/said.ts';
import { Refusal } from './refusal.ts';

/** One option of a command. */
export interface Option {
  /** What its value is called in the help; left out where it takes none. */
  readonly value?: string;
  /** It may stand without its value. */
  readonly isValueOptional?: true;
  /** Means nothing without this other option. */
  readonly needs?: string;
  /** What it does, in Thai. */
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was asked for: the value of an option, empty where it has none; `undefined` where the option does not stand. */
export type Chosen<T extends Options> = { readonly [Name in keyof T]?: string };

/** A word that stands without an option: what a command is to look at. */
export interface Word {
  /** What it is called in the help. */
  readonly name: string;
  /** An example of it. */
  readonly such: string;
}

/**
 * Reads the options of a command.
 *
 * @param command as it is called, for the way out that a refusal tells
 * @throws Refusal for an option that the command does not have, one without its value or its other option, and stray words
 */
export function readOptions<T extends Options>(args: readonly string[], options: T, command: string): Chosen<T> {
  const { chosen, words } = readAll(args, options, command);
  const [stray] = words;
  if (stray !== undefined) throw new Refusal(`ไม่รู้ว่า ${said(stray)} หมายถึงอะไร`, seeHelp(command));
  return chosen;
}

/**
 * Reads the options of a command, and the one word it is to be given.
 *
 * @throws Refusal as `readOptions` does, and where there is no word or more than one; not where help is asked for
 */
export function readWordAndOptions<T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
  { name, such }: Word,
): { readonly word: string; readonly chosen: Chosen<T> } {
  const { chosen, words } = readAll(args, options, command);
  const [word, stray] = words;
  const how = `เขียนเช่น ${command} ${such} ${seeHelp(command)}`;
  if (stray !== undefined) throw new Refusal(`บอก${name}ได้ครั้งละหนึ่งแห่ง ไม่รู้ว่า ${said(stray)} หมายถึงอะไร`, how);
  if (word === undefined && chosen['help'] === undefined) throw new Refusal(`ยังไม่ได้บอก${name}`, how);
  return { word: word ?? '', chosen };
}

function seeHelp(command: string): string {
  return `ดูตัวเลือกทั้งหมดด้วย ${command} --help`;
}

/** The options, and the words that belong to none. */
function readAll<T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
): { readonly chosen: Chosen<T>; readonly words: readonly string[] } {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const chosen = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as (typeof tokens)[number];
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      words.push(token.value);
      continue;
    }
    const { rawName } = token;
    // What people type first where they know no option.
    const name = rawName === '-h' ? 'help' : token.name;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      const meant = nearest(name, Object.keys(options));
      const help = seeHelp(command);
      throw new Refusal(`ไม่รู้จักตัวเลือก ${said(rawName)}`, meant ? `น่าจะหมายถึง --${meant} ${help}` : help);
    }
    const next = tokens[i + 1];
    let value = token.value;
    if (option.value && value === undefined && next?.kind === 'positional') {
      value = next.value;
      i++;
    }
    if (option.value ? !value && !option.isValueOptional : value !== undefined) {
      throw new Refusal(
        option.value ? `ตัวเลือก --${name} ต้องตามด้วย${option.value}` : `ตัวเลือก --${name} ไม่มีค่าตามหลัง`,
        `เขียนเช่น ${command} ${written(name, option)}`,
      );
    }
    chosen.set(name, value ?? '');
  }
  for (const name of chosen.keys()) {
    const needed = options[name]?.needs;
    if (needed && !chosen.has(needed))
      throw new Refusal(`ตัวเลือก --${name} ใช้คู่กับ --${needed}`, `เพิ่ม --${needed} หรือเอา --${name} ออก`);
  }
  return { chosen: Object.fromEntries(chosen) as Chosen<T>, words };
}

/** The help of a command: how it is called, with the word it is given, and a line for each option. */
export function helpText(command: string, what: string, options: Options, word?: Word): string {
  const lines = Object.entries(options).map(([name, option]) => `  ${written(name, option)}\n      ${option.help}`);
  return [what, '', `วิธีใช้: ${command} ${word ? `${word.name} ` : ''}ตัวเลือก`, '', ...lines, ''].join('\n');
}

/** An option as it is typed: `--unit ชื่อหรือรหัสส่วนราชการ`, `--csv [ไฟล์]`. */
function written(name: string, { value, isValueOptional }: Option): string {
  if (!value) return `--${name}`;
  return `--${name} ${isValueOptional ? `[${value}]` : value}`;
}
