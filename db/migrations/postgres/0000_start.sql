CREATE TABLE "audit_event" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"actor_id" text,
	"unit_path" text NOT NULL,
	"subject_id" text,
	"detail" jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"seq" integer PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" bigint NOT NULL,
	CONSTRAINT "audit_seal_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "exemption" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text
);
--> statement-breakpoint
CREATE TABLE "floating_period" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"place" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	"contacted_on" text
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"branch_id" text NOT NULL,
	"branch_path" text NOT NULL,
	"group_id" text,
	"kind" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text
);
--> statement-breakpoint
CREATE TABLE "official" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"title" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"path" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"domain" text,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"weak_and_lax" boolean DEFAULT false NOT NULL,
	CONSTRAINT "org_unit_path_unique" UNIQUE("path"),
	CONSTRAINT "org_unit_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"birth_year" text,
	"phone_cipher" text,
	"phone_hash" text,
	"id_cipher" text,
	"id_hash" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "person_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "post_holding" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"person_id" text NOT NULL,
	"post" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text NOT NULL,
	"from_day" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "setting_key_from_day_pk" PRIMARY KEY("key","from_day")
);
--> statement-breakpoint
CREATE TABLE "term" (
	"unit_id" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"delay_approved_until" text,
	CONSTRAINT "term_unit_id_from_day_pk" PRIMARY KEY("unit_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password_hash" text,
	"password_changed_at" bigint,
	"code_hmac" text,
	"code_kind" text,
	"code_expires_at" bigint,
	"code_issued_by" text,
	"disabled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "password_history" (
	"person_id" text NOT NULL,
	"changed_at" bigint NOT NULL,
	"password_hash" text NOT NULL,
	CONSTRAINT "password_history_person_id_changed_at_pk" PRIMARY KEY("person_id","changed_at")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"first_at" bigint NOT NULL,
	"blocked_until" bigint
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"published_revision_id" text,
	"latest_revision_id" text,
	"shipped_hash" text,
	CONSTRAINT "lesson_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "lesson_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"no" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"topic" text NOT NULL,
	"minutes" integer NOT NULL,
	"source" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"checks" jsonb NOT NULL,
	"source_hash" text NOT NULL,
	"author_id" text,
	"saved_at" bigint NOT NULL,
	"published_at" bigint
);
--> statement-breakpoint
CREATE TABLE "media" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"name" text NOT NULL,
	"added_by" text,
	"added_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision_media" (
	"id" text PRIMARY KEY NOT NULL,
	"revision_id" text NOT NULL,
	"src" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"domains" jsonb NOT NULL,
	"compulsory" boolean NOT NULL,
	"cover_hash" text,
	"intro_html" text NOT NULL,
	"position" integer NOT NULL,
	"shipped_hash" text,
	CONSTRAINT "course_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "course_lesson" (
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "course_lesson_course_id_lesson_id_pk" PRIMARY KEY("course_id","lesson_id"),
	CONSTRAINT "course_lesson_lesson_id_unique" UNIQUE("lesson_id")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"bank_id" text NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"difficulty" text NOT NULL,
	"domains" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"version_id" text,
	"state" text DEFAULT 'active' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_bank" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "question_bank_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "question_version" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"no" integer NOT NULL,
	"stem" text NOT NULL,
	"options" jsonb NOT NULL,
	"key" jsonb NOT NULL,
	"explanation" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"seq" integer NOT NULL,
	"response" jsonb NOT NULL,
	"saved_at" bigint NOT NULL,
	"late" boolean NOT NULL,
	CONSTRAINT "answer_attempt_id_position_seq_pk" PRIMARY KEY("attempt_id","position","seq")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"exam_id" text NOT NULL,
	"person_id" text NOT NULL,
	"no" integer NOT NULL,
	"seed" integer NOT NULL,
	"state" text NOT NULL,
	"started_at" bigint NOT NULL,
	"deadline_at" bigint NOT NULL,
	"submitted_at" bigint,
	"score" integer,
	"max_score" integer NOT NULL,
	"passed" boolean,
	"graded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "attempt_question" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"version_id" text NOT NULL,
	"points" integer NOT NULL,
	"option_order" jsonb NOT NULL,
	"earned" integer,
	CONSTRAINT "attempt_question_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "exam" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"instructions" text NOT NULL,
	"kind" text NOT NULL,
	"compulsory" boolean NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"domains" jsonb NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"duration_minutes" integer NOT NULL,
	"attempts" integer NOT NULL,
	"pass_percent" integer NOT NULL,
	"excellent_percent" integer NOT NULL,
	"release" jsonb NOT NULL,
	"blueprint" jsonb NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_answer" (
	"person_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"check_id" text NOT NULL,
	"response" jsonb NOT NULL,
	"right_answer" boolean NOT NULL,
	"tries" integer NOT NULL,
	"answered_at" bigint NOT NULL,
	CONSTRAINT "check_answer_person_id_revision_id_check_id_pk" PRIMARY KEY("person_id","revision_id","check_id")
);
--> statement-breakpoint
CREATE TABLE "course_completion" (
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"completed_at" bigint NOT NULL,
	CONSTRAINT "course_completion_person_id_course_id_pk" PRIMARY KEY("person_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "credit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"hours" integer NOT NULL,
	"day" text NOT NULL,
	"at" bigint NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"verified_ms" integer NOT NULL,
	"checks_right" integer NOT NULL,
	"checks_total" integer NOT NULL,
	"started_at" bigint NOT NULL,
	"completed_at" bigint,
	CONSTRAINT "lesson_progress_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "reading_session" (
	"person_id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"lesson_id" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"beat" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"person_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"state" text NOT NULL,
	"hours" integer NOT NULL,
	"sessions_attended" integer NOT NULL,
	"unexcused" integer NOT NULL,
	"exam_percent" integer,
	"settled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "session_attendance" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"present" boolean NOT NULL,
	"excused" boolean NOT NULL,
	CONSTRAINT "session_attendance_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "training_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"project_id" text NOT NULL,
	"no" integer NOT NULL,
	"place" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"capacity" integer NOT NULL,
	"state" text NOT NULL,
	"dossier" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_project" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"year" integer NOT NULL,
	"audience" text NOT NULL,
	"mode" text NOT NULL,
	"required_hours" integer NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_session" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"hours" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"branch_id" text NOT NULL,
	"branch_path" text NOT NULL,
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"title" text NOT NULL,
	"expected" integer NOT NULL,
	"attended" integer NOT NULL,
	"on_leave" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followup" (
	"id" text PRIMARY KEY NOT NULL,
	"branch_id" text NOT NULL,
	"branch_path" text NOT NULL,
	"title" text NOT NULL,
	"issued_on" text NOT NULL,
	"due_on" text NOT NULL,
	"closed_on" text
);
--> statement-breakpoint
CREATE TABLE "branch_score" (
	"period_id" text NOT NULL,
	"branch_id" text NOT NULL,
	"branch_path" text NOT NULL,
	"score" integer,
	"level" text,
	"result" jsonb NOT NULL,
	"computed_at" bigint NOT NULL,
	CONSTRAINT "branch_score_period_id_branch_id_pk" PRIMARY KEY("period_id","branch_id")
);
--> statement-breakpoint
CREATE TABLE "review_mark" (
	"period_id" text NOT NULL,
	"branch_id" text NOT NULL,
	"item_code" text NOT NULL,
	"points" integer NOT NULL,
	"note" text NOT NULL,
	"marked_by" text,
	"marked_at" bigint NOT NULL,
	CONSTRAINT "review_mark_period_id_branch_id_item_code_pk" PRIMARY KEY("period_id","branch_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "rubric" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "rubric_version_unique" UNIQUE("version")
);
--> statement-breakpoint
CREATE TABLE "score_adjustment" (
	"id" text PRIMARY KEY NOT NULL,
	"period_id" text NOT NULL,
	"branch_id" text NOT NULL,
	"kind" text NOT NULL,
	"points" integer NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_period" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"rubric_id" text NOT NULL,
	"state" text NOT NULL,
	"locked_at" bigint
);
--> statement-breakpoint
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_event_id_audit_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."audit_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floating_period" ADD CONSTRAINT "floating_period_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_org_unit_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official" ADD CONSTRAINT "official_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official" ADD CONSTRAINT "official_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_history" ADD CONSTRAINT "password_history_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_revision" ADD CONSTRAINT "lesson_revision_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_revision_id_lesson_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."lesson_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_hash_media_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."media"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_lesson" ADD CONSTRAINT "course_lesson_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_lesson" ADD CONSTRAINT "course_lesson_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_bank_id_question_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."question_bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_exam_id_exam_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exam"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_question" ADD CONSTRAINT "attempt_question_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_question" ADD CONSTRAINT "attempt_question_version_id_question_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam" ADD CONSTRAINT "exam_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_answer" ADD CONSTRAINT "check_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_answer" ADD CONSTRAINT "check_answer_revision_id_lesson_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."lesson_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completion" ADD CONSTRAINT "course_completion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completion" ADD CONSTRAINT "course_completion_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_session" ADD CONSTRAINT "reading_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_session" ADD CONSTRAINT "reading_session_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_batch_id_training_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."training_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_batch" ADD CONSTRAINT "training_batch_project_id_training_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."training_project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_project" ADD CONSTRAINT "training_project_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_batch_id_training_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."training_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followup" ADD CONSTRAINT "followup_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_score" ADD CONSTRAINT "branch_score_period_id_score_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."score_period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_score" ADD CONSTRAINT "branch_score_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_period_id_score_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."score_period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_adjustment" ADD CONSTRAINT "score_adjustment_period_id_score_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."score_period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_adjustment" ADD CONSTRAINT "score_adjustment_branch_id_org_unit_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_period" ADD CONSTRAINT "score_period_rubric_id_rubric_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubric"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_at" ON "audit_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_event_unit" ON "audit_event" USING btree ("unit_path","at");--> statement-breakpoint
CREATE INDEX "exemption_person" ON "exemption" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "floating_person" ON "floating_period" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id","from_day");--> statement-breakpoint
CREATE INDEX "membership_branch" ON "membership" USING btree ("branch_id","until_day");--> statement-breakpoint
CREATE INDEX "membership_path" ON "membership" USING btree ("branch_path");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_start" ON "membership" USING btree ("person_id","from_day");--> statement-breakpoint
CREATE INDEX "official_path" ON "official" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "official_person" ON "official" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "org_unit_parent" ON "org_unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "org_unit_kind" ON "org_unit" USING btree ("kind","path");--> statement-breakpoint
CREATE UNIQUE INDEX "person_phone" ON "person" USING btree ("phone_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "person_id_number" ON "person" USING btree ("id_hash");--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name");--> statement-breakpoint
CREATE INDEX "post_holding_unit" ON "post_holding" USING btree ("unit_id","until_day");--> statement-breakpoint
CREATE INDEX "post_holding_person" ON "post_holding" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_path" ON "role_grant" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "lesson_kind" ON "lesson" USING btree ("kind");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_revision_no" ON "lesson_revision" USING btree ("lesson_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_media_src" ON "revision_media" USING btree ("revision_id","src");--> statement-breakpoint
CREATE INDEX "course_position" ON "course" USING btree ("position");--> statement-breakpoint
CREATE UNIQUE INDEX "question_content" ON "question" USING btree ("bank_id","content_hash");--> statement-breakpoint
CREATE INDEX "question_topic" ON "question" USING btree ("topic","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "question_version_no" ON "question_version" USING btree ("question_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_no" ON "attempt" USING btree ("exam_id","person_id","no");--> statement-breakpoint
CREATE INDEX "attempt_person" ON "attempt" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_open" ON "attempt" USING btree ("state","deadline_at");--> statement-breakpoint
CREATE INDEX "attempt_question_version" ON "attempt_question" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "exam_window" ON "exam" USING btree ("closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_entry_source" ON "credit_entry" USING btree ("person_id","source");--> statement-breakpoint
CREATE INDEX "credit_entry_day" ON "credit_entry" USING btree ("person_id","day");--> statement-breakpoint
CREATE INDEX "lesson_progress_done" ON "lesson_progress" USING btree ("lesson_id","completed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_person" ON "enrolment" USING btree ("batch_id","person_id");--> statement-breakpoint
CREATE INDEX "enrolment_path" ON "enrolment" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "enrolment_of_person" ON "enrolment" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_batch_no" ON "training_batch" USING btree ("project_id","no");--> statement-breakpoint
CREATE INDEX "training_session_batch" ON "training_session" USING btree ("batch_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_branch" ON "meeting" USING btree ("branch_id","day");--> statement-breakpoint
CREATE INDEX "meeting_path" ON "meeting" USING btree ("branch_path","day");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_once" ON "meeting" USING btree ("unit_id","kind","day");--> statement-breakpoint
CREATE INDEX "followup_branch" ON "followup" USING btree ("branch_id","due_on");--> statement-breakpoint
CREATE INDEX "branch_score_path" ON "branch_score" USING btree ("period_id","branch_path");--> statement-breakpoint
CREATE INDEX "score_adjustment_branch" ON "score_adjustment" USING btree ("period_id","branch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_period_quarter" ON "score_period" USING btree ("year","quarter");