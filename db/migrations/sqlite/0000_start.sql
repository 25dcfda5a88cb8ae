CREATE TABLE `audit_event` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` text,
	`unit_path` text NOT NULL,
	`subject_id` text,
	`detail` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit_event` (`at`);--> statement-breakpoint
CREATE INDEX `audit_event_unit` ON `audit_event` (`unit_path`,`at`);--> statement-breakpoint
CREATE TABLE `audit_seal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `audit_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seal_event_id_unique` ON `audit_seal` (`event_id`);--> statement-breakpoint
CREATE TABLE `exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exemption_person` ON `exemption` (`person_id`);--> statement-breakpoint
CREATE TABLE `floating_period` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`contacted_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `floating_person` ON `floating_period` (`person_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`branch_path` text NOT NULL,
	`group_id` text,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `membership_branch` ON `membership` (`branch_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `membership_path` ON `membership` (`branch_path`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_start` ON `membership` (`person_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `official` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`title` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `official_path` ON `official` (`unit_path`);--> statement-breakpoint
CREATE INDEX `official_person` ON `official` (`person_id`);--> statement-breakpoint
CREATE TABLE `org_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`domain` text,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`weak_and_lax` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_path_unique` ON `org_unit` (`path`);--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_code_unique` ON `org_unit` (`code`);--> statement-breakpoint
CREATE INDEX `org_unit_parent` ON `org_unit` (`parent_id`);--> statement-breakpoint
CREATE INDEX `org_unit_kind` ON `org_unit` (`kind`,`path`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`number` text NOT NULL,
	`birth_year` text,
	`phone_cipher` text,
	`phone_hash` text,
	`id_cipher` text,
	`id_hash` text,
	`status` text DEFAULT 'active' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_number_unique` ON `person` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_phone` ON `person` (`phone_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_id_number` ON `person` (`id_hash`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name`);--> statement-breakpoint
CREATE TABLE `post_holding` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`person_id` text NOT NULL,
	`post` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_holding_unit` ON `post_holding` (`unit_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `post_holding_person` ON `post_holding` (`person_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text NOT NULL,
	`from_day` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`key`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `term` (
	`unit_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`delay_approved_until` text,
	PRIMARY KEY(`unit_id`, `from_day`),
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `account` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`password_changed_at` integer,
	`code_hmac` text,
	`code_kind` text,
	`code_expires_at` integer,
	`code_issued_by` text,
	`disabled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`done` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `password_history` (
	`person_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	`password_hash` text NOT NULL,
	PRIMARY KEY(`person_id`, `changed_at`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_grant_path` ON `role_grant` (`unit_path`);--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`first_at` integer NOT NULL,
	`blocked_until` integer
);
--> statement-breakpoint
CREATE TABLE `lesson` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`published_revision_id` text,
	`latest_revision_id` text,
	`shipped_hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_slug_unique` ON `lesson` (`slug`);--> statement-breakpoint
CREATE INDEX `lesson_kind` ON `lesson` (`kind`);--> statement-breakpoint
CREATE TABLE `lesson_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`no` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`topic` text NOT NULL,
	`minutes` integer NOT NULL,
	`source` text NOT NULL,
	`blocks` text NOT NULL,
	`checks` text NOT NULL,
	`source_hash` text NOT NULL,
	`author_id` text,
	`saved_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_revision_no` ON `lesson_revision` (`lesson_id`,`no`);--> statement-breakpoint
CREATE TABLE `media` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`name` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revision_media` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`src` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `lesson_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `media`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_media_src` ON `revision_media` (`revision_id`,`src`);--> statement-breakpoint
CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`domains` text NOT NULL,
	`compulsory` integer NOT NULL,
	`cover_hash` text,
	`intro_html` text NOT NULL,
	`position` integer NOT NULL,
	`shipped_hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_slug_unique` ON `course` (`slug`);--> statement-breakpoint
CREATE INDEX `course_position` ON `course` (`position`);--> statement-breakpoint
CREATE TABLE `course_lesson` (
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`course_id`, `lesson_id`),
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_lesson_lesson_id_unique` ON `course_lesson` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`bank_id` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`difficulty` text NOT NULL,
	`domains` text NOT NULL,
	`content_hash` text NOT NULL,
	`version_id` text,
	`state` text DEFAULT 'active' NOT NULL,
	FOREIGN KEY (`bank_id`) REFERENCES `question_bank`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_content` ON `question` (`bank_id`,`content_hash`);--> statement-breakpoint
CREATE INDEX `question_topic` ON `question` (`topic`,`kind`);--> statement-breakpoint
CREATE TABLE `question_bank` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_bank_slug_unique` ON `question_bank` (`slug`);--> statement-breakpoint
CREATE TABLE `question_version` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`no` integer NOT NULL,
	`stem` text NOT NULL,
	`options` text NOT NULL,
	`key` text NOT NULL,
	`explanation` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_version_no` ON `question_version` (`question_id`,`no`);--> statement-breakpoint
CREATE TABLE `answer` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`seq` integer NOT NULL,
	`response` text NOT NULL,
	`saved_at` integer NOT NULL,
	`late` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_id` text NOT NULL,
	`person_id` text NOT NULL,
	`no` integer NOT NULL,
	`seed` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`submitted_at` integer,
	`score` integer,
	`max_score` integer NOT NULL,
	`passed` integer,
	`graded_at` integer,
	FOREIGN KEY (`exam_id`) REFERENCES `exam`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_no` ON `attempt` (`exam_id`,`person_id`,`no`);--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`);--> statement-breakpoint
CREATE INDEX `attempt_open` ON `attempt` (`state`,`deadline_at`);--> statement-breakpoint
CREATE TABLE `attempt_question` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`version_id` text NOT NULL,
	`points` integer NOT NULL,
	`option_order` text NOT NULL,
	`earned` integer,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `question_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_question_version` ON `attempt_question` (`version_id`);--> statement-breakpoint
CREATE TABLE `exam` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`instructions` text NOT NULL,
	`kind` text NOT NULL,
	`compulsory` integer NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`domains` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`duration_minutes` integer NOT NULL,
	`attempts` integer NOT NULL,
	`pass_percent` integer NOT NULL,
	`excellent_percent` integer NOT NULL,
	`release` text NOT NULL,
	`blueprint` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exam_window` ON `exam` (`closes_at`);--> statement-breakpoint
CREATE TABLE `check_answer` (
	`person_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`check_id` text NOT NULL,
	`response` text NOT NULL,
	`right_answer` integer NOT NULL,
	`tries` integer NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `revision_id`, `check_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `lesson_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `course_completion` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`hours` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_entry_source` ON `credit_entry` (`person_id`,`source`);--> statement-breakpoint
CREATE INDEX `credit_entry_day` ON `credit_entry` (`person_id`,`day`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`verified_ms` integer NOT NULL,
	`checks_right` integer NOT NULL,
	`checks_total` integer NOT NULL,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_progress_done` ON `lesson_progress` (`lesson_id`,`completed_at`);--> statement-breakpoint
CREATE TABLE `reading_session` (
	`person_id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`lesson_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`beat` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`state` text NOT NULL,
	`hours` integer NOT NULL,
	`sessions_attended` integer NOT NULL,
	`unexcused` integer NOT NULL,
	`exam_percent` integer,
	`settled_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `training_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_person` ON `enrolment` (`batch_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `enrolment_path` ON `enrolment` (`unit_path`);--> statement-breakpoint
CREATE INDEX `enrolment_of_person` ON `enrolment` (`person_id`);--> statement-breakpoint
CREATE TABLE `session_attendance` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`present` integer NOT NULL,
	`excused` integer NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `training_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`no` integer NOT NULL,
	`place` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`capacity` integer NOT NULL,
	`state` text NOT NULL,
	`dossier` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `training_project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_batch_no` ON `training_batch` (`project_id`,`no`);--> statement-breakpoint
CREATE TABLE `training_project` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`year` integer NOT NULL,
	`audience` text NOT NULL,
	`mode` text NOT NULL,
	`required_hours` integer NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_session` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`hours` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `training_batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_session_batch` ON `training_session` (`batch_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`branch_path` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`title` text NOT NULL,
	`expected` integer NOT NULL,
	`attended` integer NOT NULL,
	`on_leave` integer NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_branch` ON `meeting` (`branch_id`,`day`);--> statement-breakpoint
CREATE INDEX `meeting_path` ON `meeting` (`branch_path`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_once` ON `meeting` (`unit_id`,`kind`,`day`);--> statement-breakpoint
CREATE TABLE `followup` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`branch_path` text NOT NULL,
	`title` text NOT NULL,
	`issued_on` text NOT NULL,
	`due_on` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followup_branch` ON `followup` (`branch_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `branch_score` (
	`period_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`branch_path` text NOT NULL,
	`score` integer,
	`level` text,
	`result` text NOT NULL,
	`computed_at` integer NOT NULL,
	PRIMARY KEY(`period_id`, `branch_id`),
	FOREIGN KEY (`period_id`) REFERENCES `score_period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `branch_score_path` ON `branch_score` (`period_id`,`branch_path`);--> statement-breakpoint
CREATE TABLE `review_mark` (
	`period_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`item_code` text NOT NULL,
	`points` integer NOT NULL,
	`note` text NOT NULL,
	`marked_by` text,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`period_id`, `branch_id`, `item_code`),
	FOREIGN KEY (`period_id`) REFERENCES `score_period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rubric` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rubric_version_unique` ON `rubric` (`version`);--> statement-breakpoint
CREATE TABLE `score_adjustment` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `score_period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `score_adjustment_branch` ON `score_adjustment` (`period_id`,`branch_id`);--> statement-breakpoint
CREATE TABLE `score_period` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`rubric_id` text NOT NULL,
	`state` text NOT NULL,
	`locked_at` integer,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubric`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_period_quarter` ON `score_period` (`year`,`quarter`);