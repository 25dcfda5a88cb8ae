// 阅读页脚本: sends heartbeats while the lesson is in sight, shows the study time, and steps the text size.
// Everything it needs stands in data- attributes; the page works without it, only no time is verified then.

type Answer = { token?: string; status?: string; ended?: boolean };

const RETRY_MS = 5000;
const SIZES = 3;
const SIZE_KEY = "zhibu_text_size";

function startReader(page: HTMLElement): void {
  const status = page.querySelector<HTMLElement>("[data-reader-status]");
  const lesson = page.dataset["lesson"] || "";
  const every = Number(page.dataset["beatMs"]);
  const offline = page.dataset["offline"] || "";
  let token = "";
  let no = 0;
  let ended = false;
  let sending = false;
  let wasHidden = document.visibilityState === "hidden";
  let retry = 0;

  const say = (text: string | undefined) => {
    if (status && text && status.textContent !== text) status.textContent = text;
  };

  const post = (body: object, leaving: boolean): Promise<Answer> =>
    fetch("/hot/heartbeat", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
      keepalive: leaving,
    }).then((response) => {
      if (response.status === 401 || response.status === 404) return { ended: true };
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<Answer>;
    });

  const take = (answer: Answer) => {
    if (answer.token) token = answer.token;
    if (answer.ended) ended = true;
    say(answer.status);
  };

  /** One at a time; what fails is sent again, and its number makes a repetition harmless. */
  const send = (body: object) => {
    if (sending || ended) return;
    sending = true;
    window.clearTimeout(retry);
    post(body, false)
      .then(
        (answer) => take(answer),
        () => {
          say(offline);
          retry = window.setTimeout(() => send(body), RETRY_MS);
        },
      )
      .then(() => {
        sending = false;
      });
  };

  const beat = () => {
    if (!token) return send({ open: lesson });
    no += 1;
    send({ token, no, visible: !wasHidden });
    if (document.visibilityState === "visible") wasHidden = false;
  };

  /** The last stretch before the page goes out of sight; nothing waits for the answer. */
  const leave = () => {
    if (!token || ended || wasHidden) return;
    no += 1;
    post({ token, no, visible: true }, true).then(take, () => say(offline));
    wasHidden = true;
  };

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
    else beat();
  });
  window.addEventListener("pagehide", leave);
  page.addEventListener("submit", leave);
  window.addEventListener("online", beat);
  window.setInterval(() => {
    if (document.visibilityState === "visible") beat();
  }, every);
  if (document.visibilityState === "visible") beat();
}

function startTextSize(page: HTMLElement): void {
  const bar = page.querySelector<HTMLElement>("[data-text-size]");
  if (!bar) return;
  let size = 0;
  const show = (wanted: number) => {
    size = Math.max(0, Math.min(SIZES - 1, wanted || 0));
    page.dataset["size"] = String(size);
    bar.querySelectorAll<HTMLButtonElement>("button").forEach((button) => {
      button.disabled = button.value === "-1" ? size === 0 : size === SIZES - 1;
    });
  };
  // Private windows may refuse storage: the size then holds for this page only.
  const stored = () => {
    try {
      return Number(window.localStorage.getItem(SIZE_KEY));
    } catch {
      return 0;
    }
  };
  bar.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest("button");
    if (!button) return;
    show(size + Number(button.value));
    try {
      window.localStorage.setItem(SIZE_KEY, String(size));
    } catch {
      return;
    }
  });
  bar.hidden = false;
  show(stored());
}

const reader = document.querySelector<HTMLElement>("[data-reader]");
if (reader) {
  startReader(reader);
  startTextSize(reader);
}
