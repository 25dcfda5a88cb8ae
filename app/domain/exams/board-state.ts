// 参考状态: where somebody stands with an exam, as boards show it.

export const BOARD_STATES = ["missing", "running", "submitted"] as const;
export type BoardState = (typeof BOARD_STATES)[number];
