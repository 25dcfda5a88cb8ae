// A short code for the device behind a session (`wechat.android`), so that people recognise their own phones.

export const DEVICE_APPS = ["wechat", "dingtalk", "edge", "firefox", "chrome", "safari", "other"] as const;
export const DEVICE_SYSTEMS = [
  "harmony",
  "android",
  "iphone",
  "ipad",
  "windows",
  "mac",
  "linux",
  "other",
] as const;
export type DeviceApp = (typeof DEVICE_APPS)[number];
export type DeviceSystem = (typeof DEVICE_SYSTEMS)[number];

/** First match wins: in-app browsers also call themselves Chrome, and Chrome calls itself Safari. */
const appSigns: readonly [RegExp, DeviceApp][] = [
  [/MicroMessenger/i, "wechat"],
  [/DingTalk/i, "dingtalk"],
  [/Edg(e|A|iOS)?\//, "edge"],
  [/Firefox|FxiOS/, "firefox"],
  [/Chrome|CriOS/, "chrome"],
  [/Safari/, "safari"],
];

const systemSigns: readonly [RegExp, DeviceSystem][] = [
  [/HarmonyOS|OpenHarmony/i, "harmony"],
  [/Android/, "android"],
  [/iPhone/, "iphone"],
  [/iPad/, "ipad"],
  [/Windows/, "windows"],
  [/Mac OS X|Macintosh/, "mac"],
  [/Linux/, "linux"],
];

const firstMatch = <T>(signs: readonly [RegExp, T][], text: string, otherwise: T): T =>
  signs.find(([sign]) => sign.test(text))?.[1] ?? otherwise;

/** `app.system`; only these two closed words are kept of a user agent. */
export function deviceLabel(userAgent: string | null): string {
  const text = userAgent ?? "";
  return `${firstMatch(appSigns, text, "other")}.${firstMatch(systemSigns, text, "other")}`;
}

/** The two words of a stored label. */
export function readDeviceLabel(label: string): { app: DeviceApp; system: DeviceSystem } {
  const [app, system] = label.split(".");
  return {
    app: DEVICE_APPS.find((each) => each === app) ?? "other",
    system: DEVICE_SYSTEMS.find((each) => each === system) ?? "other",
  };
}
