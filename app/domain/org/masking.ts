// 脱敏 masking: names, ID numbers and phones as strangers may see them.

/** 复姓: two characters that are one surname. */
const COMPOUND_SURNAMES = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 " +
    "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 " +
    "段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五"
  ).split(" "),
);

/** 张*, 李**, 欧阳**: the surname stays. A name with the middle dot keeps its first part. */
export function maskName(name: string): string {
  const [first = "", ...others] = name.trim().split(/[·•]/);
  if (others.length > 0) return `${first}·**`;
  const letters = [...first];
  if (letters.length <= 1) return first === "" ? "" : "*";
  const surname = letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join("")) ? 2 : 1;
  // The number of stars tells nothing beyond the common two lengths.
  return letters.slice(0, surname).join("") + "*".repeat(surname === 2 ? 2 : Math.min(2, letters.length - 1));
}

/** 420111********0038: region and last four. */
export function maskIdNumber(idNumber: string): string {
  return middleMasked(idNumber, 6, 4);
}

/** 136****7291. */
export function maskPhone(phone: string): string {
  return middleMasked(phone, 3, 4);
}

function middleMasked(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return "*".repeat(text.length);
  return text.slice(0, head) + "*".repeat(text.length - head - tail) + text.slice(-tail);
}
