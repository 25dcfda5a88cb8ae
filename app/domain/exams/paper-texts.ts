// The words of 试卷: the paper, its island and the page before handing in.
import { catalogue } from "#app/platform/i18n.ts";

type Words = {
  deadline: (time: string) => string;
  points: (hundredths: number) => string;
  multipleHint: string;
  blank: (no: number) => string;
  palette: string;
  paletteItem: (no: number, answered: boolean) => string;
  save: string;
  handIn: string;
  savedNotice: string;
  unsavedNotice: (count: number) => string;
  noScript: string;
  timeLeft: string;
  /** For the island, which puts the number in place of `#`. */
  island: {
    saved: string;
    local: string;
    late: string;
    refused: string;
    newer: string;
    minutesLeft: string;
    timeUp: string;
    unsynced: string;
    signIn: string;
    signInLink: string;
  };
  confirm: {
    title: string;
    all: string;
    some: (count: number) => string;
    final: string;
    submit: string;
    back: string;
  };
};

const zh: Words = {
  deadline: (time) => `请在 ${time} 前交卷`,
  points: (hundredths) => `${hundredths / 100} 分`,
  multipleHint: "可以选不止一项",
  blank: (no) => `第 ${no} 空`,
  palette: "题号",
  paletteItem: (no, answered) => `第 ${no} 题，${answered ? "已答" : "未答"}`,
  save: "保存全部",
  handIn: "交卷",
  savedNotice: "答案已存到服务器。",
  unsavedNotice: (count) => `有 ${count} 道题的答案没有存上，或者到得太晚，不计入成绩。请核对后再答一次。`,
  noScript: "答一段就按一次“保存全部”，交卷前也会保存。",
  timeLeft: "剩余时间",
  island: {
    saved: "已存服务器",
    local: "已存本机，等待网络",
    late: "到得太晚，已留存，不计入成绩",
    refused: "这道题没有存上，请重选一次",
    newer: "另一台设备上有更新的答案，刷新后查看",
    minutesLeft: "还剩 # 分钟",
    timeUp: "时间到",
    unsynced: "还有 # 道题的答案没有存到服务器。请等网络恢复后再交卷，本机已替您留着。",
    signIn: "登录已到期，答案还在本机。请重新登录，回来后会自动保存。",
    signInLink: "去登录",
  },
  confirm: {
    title: "确认交卷",
    all: "所有题都答了。",
    some: (count) => `还有 ${count} 道题没有答：`,
    final: "交卷以后不能再改。",
    submit: "确认交卷",
    back: "回去再看看",
  },
};

const en: Words = {
  deadline: (time) => `Hand in by ${time}`,
  points: (hundredths) => `${hundredths / 100} points`,
  multipleHint: "More than one may be right",
  blank: (no) => `Blank ${no}`,
  palette: "Questions",
  paletteItem: (no, answered) => `Question ${no}, ${answered ? "answered" : "not answered"}`,
  save: "Save all",
  handIn: "Hand in",
  savedNotice: "Your answers are saved on the server.",
  unsavedNotice: (count) =>
    `Answers not saved, or too late to count: ${count}. Please check them and answer again.`,
  noScript: "Press “Save all” now and then; handing in saves as well.",
  timeLeft: "Time left",
  island: {
    saved: "Saved on the server",
    local: "Saved on this device, waiting for the network",
    late: "Arrived too late: kept, does not count",
    refused: "Not saved: please choose again",
    newer: "There is a newer answer from another device: reload to see it",
    minutesLeft: "# minutes left",
    timeUp: "Time is up",
    unsynced:
      "Answers not yet on the server: #. Wait for the network before you hand in; they are kept on this device.",
    signIn: "You are signed out; your answers are kept on this device. Sign in again and they will be saved.",
    signInLink: "Sign in",
  },
  confirm: {
    title: "Hand in?",
    all: "Every question is answered.",
    some: (count) => `Not answered yet: ${count}`,
    final: "Nothing can be changed after handing in.",
    submit: "Hand in now",
    back: "Look again",
  },
};

export const paperTexts = catalogue<Words>({ zh, en });
