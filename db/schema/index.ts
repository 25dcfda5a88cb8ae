// Every table, by noun, in the order in which nouns may depend on each other.

export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./authoring.ts";
export * from "./completions.ts";
export * from "./courses.ts";
export * from "./exams.ts";
export * from "./followups.ts";
export * from "./org.ts";
export * from "./orglife.ts";
export * from "./questions.ts";
export * from "./rotation.ts";
export * from "./scoring.ts";
