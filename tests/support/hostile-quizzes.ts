// Quizzes that are no proper quizzes: every one must be refused.
import { BODY_LINE, body, file, type HostileSource, lessonWith } from "./hostile-source.ts";

export const quiz = (attributes: string, content: string) => `<Quiz ${attributes}>\n\n${content}\n\n</Quiz>`;
export const OPTIONS = "- [x] 甲\n- [ ] 乙";

export const HOSTILE_QUIZZES: readonly HostileSource[] = [
  body("a quiz without id", quiz('kind="single"', `题干\n\n${OPTIONS}`), "attribute_missing"),
  body(
    "a quiz with a strange id",
    quiz('id="location" kind="single"', `题干\n\n${OPTIONS}`),
    "attribute_value",
    "quiz_id",
  ),
  body("a quiz of no kind", quiz('id="q1" kind="essay"', `题干\n\n${OPTIONS}`), "quiz_kind"),
  body("a quiz without stem", quiz('id="q1" kind="single"', OPTIONS), "quiz_stem"),
  body("a quiz with one option", quiz('id="q1" kind="single"', "题干\n\n- [x] 甲"), "quiz_options"),
  body(
    "a quiz with equal options",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- [ ] 甲"),
    "quiz_options_twice",
  ),
  body(
    "a quiz without right option",
    quiz('id="q1" kind="multiple"', "题干\n\n- [ ] 甲\n- [ ] 乙"),
    "quiz_no_right",
  ),
  body(
    "a single with two right",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- [x] 乙"),
    "quiz_one_right",
  ),
  body(
    "a quiz with a plain option",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- 乙"),
    "quiz_unchecked",
  ),
  body(
    "a true/false of other words",
    quiz('id="q1" kind="truefalse"', `题干\n\n${OPTIONS}`),
    "quiz_truefalse",
  ),
  body(
    "a true/false of three",
    quiz('id="q1" kind="truefalse"', "题\n\n- [x] 正确\n- [ ] 错误\n- [ ] 不知道"),
    "quiz_truefalse",
  ),
  body("a blank without answer", quiz('id="q1" kind="blank"', "共 ____ 条"), "quiz_answer"),
  body("a blank with empty variants", quiz('id="q1" kind="blank" answer=" | "', "共 ____ 条"), "quiz_answer"),
  body("a blank without a gap", quiz('id="q1" kind="blank" answer="八"', "共几条"), "quiz_blank"),
  body("a blank with two gaps", quiz('id="q1" kind="blank" answer="八"', "共 ____ 条 ____"), "quiz_blank"),
  body(
    "a blank with options",
    quiz('id="q1" kind="blank" answer="八"', `共 ____ 条\n\n${OPTIONS}`),
    "quiz_blank",
  ),
  body(
    "an answer in a single",
    quiz('id="q1" kind="single" answer="甲"', `题干\n\n${OPTIONS}`),
    "quiz_answer",
  ),
  body(
    "a quiz with a table",
    quiz('id="q1" kind="single"', `题干\n\n| a |\n| - |\n\n${OPTIONS}`),
    "quiz_shape",
  ),
  body("text after the options", quiz('id="q1" kind="single"', `题干\n\n${OPTIONS}\n\n后记`), "quiz_shape"),
  body(
    "a link in an option",
    quiz('id="q1" kind="single"', "题干\n\n- [x] [甲](javascript:x)\n- [ ] 乙"),
    "quiz_markup",
  ),
  body("an expression in a stem", quiz('id="q1" kind="single"', `题{1}干\n\n${OPTIONS}`), "quiz_markup"),
  body(
    "a script in a stem",
    quiz('id="q1" kind="single"', `题<script>x</script>\n\n${OPTIONS}`),
    "quiz_markup",
  ),
  file(
    "two quizzes of one id",
    lessonWith(
      `${quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`)}\n\n${quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`)}`,
    ),
    BODY_LINE + 9,
    "quiz_id_twice",
  ),
];
