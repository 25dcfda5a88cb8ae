// Invented names of people, as they are usual for their years of birth.
import type { Chance } from "./chance.ts";

export type Sex = "f" | "m";

/** Frequent ones stand more than once. */
const SURNAMES = [
  ..."王王李李李张张刘刘刘陈陈杨周周吴黄黄胡朱何何罗郑谢谢唐邓邓邓蒋蒋彭肖肖曾曾曹龙谭谭欧骆尹贺夏廖邹",
  "欧阳",
  "上官",
];

type Letters = { first: string; second: string };
const OLDER: Record<Sex, Letters> = {
  f: { first: "秀桂玉春金月菊翠兰冬凤腊", second: "英兰珍莲香娥梅连云秀花华" },
  m: { first: "建国德明志福光正家永忠有", second: "国华生明贵成发林文才友元" },
};
const MIDDLE: Record<Sex, Letters> = {
  f: { first: "丽红海晓艳小春爱美冬群文", second: "芳霞燕英梅萍琴平玲华辉娟" },
  m: { first: "志文建海小立国新春卫永勇", second: "军平强勇华辉斌林明峰军波" },
};
const YOUNGER: Record<Sex, Letters> = {
  f: { first: "雨思佳欣梦晓子诗雅静文婷", second: "婷怡琪雯洁颖瑶倩娜萱妍静" },
  m: { first: "子宇浩俊嘉文志明家思泽鹏", second: "轩豪杰鹏涛宇航凯睿翔毅伟" },
};
/** About one in eight has a given name of one character. */
const SINGLE: Record<Sex, string> = { f: "芳丽娟敏静艳霞燕", m: "伟勇军磊强斌涛明" };

/** A name in full for someone of that sex born in that year. */
export function personName(chance: Chance, sex: Sex, birthYear: number): string {
  const surname = chance.oneOf(SURNAMES);
  if (birthYear > 1955 && chance.percent(12)) return surname + chance.oneOf([...SINGLE[sex]]);
  const { first, second } = lettersOf(birthYear)[sex];
  const start = chance.oneOf([...first]);
  const end = chance.oneOf([...second].filter((letter) => letter !== start));
  return surname + start + end;
}

function lettersOf(birthYear: number): Record<Sex, Letters> {
  if (birthYear < 1964) return OLDER;
  return birthYear < 1988 ? MIDDLE : YOUNGER;
}
