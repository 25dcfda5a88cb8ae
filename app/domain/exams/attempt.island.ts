// 作答 island: saves each change at once, keeps it on the device until the server has it, and shows the time left.
import {
  afterStale,
  forgetWaiting,
  keepWaiting,
  readQueue,
  type Shown,
  type Waiting,
} from "./attempt-queue.ts";

type Words = {
  [Word in
    | "saved"
    | "local"
    | "late"
    | "refused"
    | "newer"
    | "minutesLeft"
    | "timeUp"
    | "unsynced"
    | "signIn"
    | "signInLink"]: string;
};

function sit(paper: HTMLFormElement): void {
  const attempt = paper.dataset.attempt || "";
  const words = JSON.parse(paper.dataset.words || "{}") as Words;
  const alertBox = document.querySelector<HTMLElement>("[data-alert]");
  const announcer = document.querySelector<HTMLElement>("[data-announce]");
  const queue = readQueue(attempt);
  /** The highest number known to be on the server, and the highest one used here. */
  let known = Number(paper.dataset.seq);
  let seq = Math.max(known, ...Object.values(queue).map((waiting) => waiting.seq));
  let sending = false;
  let overtaken = false;
  let retryIn = 2000;
  let timer = 0;

  for (const [position, waiting] of Object.entries(queue)) {
    fill(paper, position, waiting.response);
    mark(position, "local", words.local);
    markPalette(paper, position);
  }

  const changed = (target: EventTarget | null) => {
    const box = (target as HTMLElement).closest<HTMLElement>("[data-position]");
    const position = box?.dataset.position;
    if (!position) return;
    seq += 1;
    keep(position, { seq, base: known, response: responseOf(paper, position) });
    mark(position, "local", words.local);
    markPalette(paper, position);
    void drain();
  };
  let typing = 0;
  paper.addEventListener("change", (event) => changed(event.target));
  paper.addEventListener("input", (event) => {
    if ((event.target as HTMLInputElement).type !== "text") return;
    window.clearTimeout(typing);
    typing = window.setTimeout(() => changed(event.target), 800);
  });

  function keep(position: string, waiting: Waiting): void {
    queue[position] = waiting;
    keepWaiting(attempt, position, waiting);
  }

  /** Sends what waits, one after another; a fault leaves it in the queue for later. */
  async function drain(): Promise<void> {
    if (sending) return;
    sending = true;
    window.clearTimeout(timer);
    try {
      for (let next = Object.keys(queue)[0]; next; next = Object.keys(queue)[0]) await send(next);
      retryIn = 2000;
    } catch {
      timer = window.setTimeout(drain, retryIn);
      retryIn = Math.min(retryIn * 2, 30_000);
    }
    sending = false;
  }

  async function send(position: string): Promise<void> {
    const sent = queue[position] as Waiting;
    const answer = await fetch("/hot/answer", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ attempt, position: Number(position), seq: sent.seq, response: sent.response }),
    });
    if (answer.status === 401) {
      askToSignIn();
      throw new Error("signed out");
    }
    const body = (await answer.json()) as { late?: boolean; nextSeq?: number };
    if (answer.status === 409) {
      const again = afterStale(sent, body.nextSeq, seq);
      seq = again ? again.seq : Math.max(seq, (body.nextSeq || 1) - 1);
      if (again && queue[position] === sent) return keep(position, again);
      if (again) return;
      overtaken = true;
      settle(position, sent, "refused", words.newer);
      return;
    }
    const refused = answer.status === 404 || answer.status === 422;
    if (!answer.ok && !refused) throw new Error("not now");
    if (refused) settle(position, sent, "refused", words.refused);
    else {
      known = Math.max(known, sent.seq);
      settle(position, sent, body.late ? "late" : "saved", body.late ? words.late : words.saved);
    }
  }

  function settle(position: string, sent: Waiting, state: string, text: string): void {
    forgetWaiting(attempt, position, sent);
    // Changed again while it was on its way: the newer one still waits.
    if (queue[position] !== sent) return;
    delete queue[position];
    mark(position, state, text);
    remember(paper, position, sent.response);
    if (Object.keys(queue).length === 0 && alertBox) alertBox.hidden = true;
  }

  function askToSignIn(): void {
    const link = document.createElement("a");
    link.href = `/sign-in?returnTo=${encodeURIComponent(location.pathname)}`;
    link.textContent = words.signInLink;
    say(`${words.signIn} `, link);
  }

  function say(text: string, link?: HTMLElement): void {
    if (!alertBox) return;
    alertBox.textContent = text;
    if (link) alertBox.appendChild(link);
    alertBox.hidden = false;
  }

  window.addEventListener("online", () => void drain());
  window.addEventListener("pageshow", () => void drain());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void drain();
  });

  let leaving = false;
  paper.addEventListener("submit", (event) => {
    if (leaving) return;
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    // Chrome 80 has no submitter: the focused button is the one that was pressed.
    const pressed = button || (document.activeElement as HTMLButtonElement | null);
    void leave(pressed?.value || "save");
  });

  async function leave(intent: string): Promise<void> {
    window.clearTimeout(typing);
    for (const input of paper.querySelectorAll<HTMLInputElement>("input[type=text]")) {
      if (input.value !== input.defaultValue) changed(input);
    }
    overtaken = false;
    await drain();
    for (let waited = 0; sending && waited < 5000; waited += 100) {
      await new Promise((resolve) => window.setTimeout(resolve, 100));
    }
    const left = Object.keys(queue).length;
    if (left > 0) {
      if (!alertBox?.querySelector("a")) say(words.unsynced.replace("#", String(left)));
      alertBox?.scrollIntoView({ block: "center" });
      return;
    }
    if (overtaken) {
      say(words.newer);
      alertBox?.scrollIntoView({ block: "center" });
      return;
    }
    leaving = true;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "intent";
    field.value = intent;
    paper.appendChild(field);
    paper.submit();
  }

  countDown(Number(paper.dataset.deadline), Number(paper.dataset.now), words, announcer);
  void drain();
}

/** Counts by the server's clock: the device's may be wrong. */
function countDown(deadline: number, serverNow: number, words: Words, announcer: HTMLElement | null): void {
  const shown = document.querySelector<HTMLElement>("[data-time-left]");
  const offset = serverNow - Date.now();
  const told = new Set<number>();
  const tick = () => {
    const left = Math.max(0, Math.ceil((deadline - Date.now() - offset) / 1000));
    if (shown) {
      shown.textContent = left > 0 ? `${pad(Math.floor(left / 60))}:${pad(left % 60)}` : words.timeUp;
      shown.dataset.urgent = String(left <= 300);
    }
    for (const minutes of [10, 5, 1]) {
      if (left > minutes * 60 || left <= (minutes - 1) * 60 || told.has(minutes)) continue;
      told.add(minutes);
      if (announcer) announcer.textContent = words.minutesLeft.replace("#", String(minutes));
    }
    if (left === 0 && announcer && !told.has(0)) {
      told.add(0);
      announcer.textContent = words.timeUp;
    }
    if (left > 0) window.setTimeout(tick, 1000);
  };
  tick();
}

const pad = (value: number) => (value < 10 ? `0${value}` : String(value));

const inputsOf = (paper: HTMLElement, position: string) => [
  ...paper.querySelectorAll<HTMLInputElement>(`[data-position="${position}"] [name="q${position}"]`),
];

function responseOf(paper: HTMLElement, position: string): Shown {
  const inputs = inputsOf(paper, position);
  if (inputs.some((input) => input.type === "text")) return { blanks: inputs.map((input) => input.value) };
  return { chosen: inputs.filter((input) => input.checked).map((input) => Number(input.value)) };
}

function fill(paper: HTMLElement, position: string, response: Shown): void {
  inputsOf(paper, position).forEach((input, index) => {
    if ("blanks" in response) input.value = response.blanks[index] || "";
    else input.checked = response.chosen.indexOf(Number(input.value)) >= 0;
  });
}

/** What the server has now: the form then tells only what differs from it. */
function remember(paper: HTMLElement, position: string, response: Shown): void {
  const field = paper.querySelector<HTMLInputElement>(`[name="s${position}"]`);
  if (field) field.value = "chosen" in response ? response.chosen.join() : JSON.stringify(response.blanks);
  if ("blanks" in response) {
    inputsOf(paper, position).forEach((input, index) => {
      input.defaultValue = response.blanks[index] || "";
    });
  }
}

function mark(position: string, state: string, text: string): void {
  const place = document.querySelector<HTMLElement>(`[data-state-of="${position}"]`);
  if (!place) return;
  place.textContent = text;
  place.dataset.state = state;
}

function markPalette(paper: HTMLElement, position: string): void {
  const response = responseOf(paper, position);
  const answered =
    "chosen" in response ? response.chosen.length > 0 : response.blanks.some((text) => text.trim());
  const item = document.querySelector<HTMLElement>(`[data-palette="${position}"]`);
  if (!item) return;
  item.dataset.answered = String(answered);
  item.setAttribute("aria-label", item.getAttribute(answered ? "data-label-on" : "data-label-off") || "");
}

// Last, when everything above is there to be used.
const form = document.querySelector<HTMLFormElement>("form[data-attempt]");
if (form) sit(form);
