// No part writes a style attribute, a style element or a script into server HTML: the CSP would refuse it.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Alert } from "./alert.tsx";
import { Badge } from "./badge.tsx";
import { BarList } from "./bar-list.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { Card, CardLink, CardList } from "./card.tsx";
import { CheckCards, RadioCards } from "./choice-cards.tsx";
import { Combobox } from "./combobox.tsx";
import { DataTable } from "./data-table.tsx";
import { ConfirmDialog, Dialog } from "./dialog.tsx";
import { Disclosure } from "./disclosure.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorPage } from "./error-page.tsx";
import { Facts } from "./facts.tsx";
import { Form, FormActions } from "./form.tsx";
import { FormError } from "./form-error.tsx";
import { Cluster, Grid, Stack } from "./layout.tsx";
import { Loading } from "./loading.tsx";
import { Menu } from "./menu.tsx";
import { Meter } from "./meter.tsx";
import { PageHeader } from "./page-header.tsx";
import { Pager } from "./pager.tsx";
import { ProgressRing } from "./progress-ring.tsx";
import { Prose } from "./prose.tsx";
import { Select } from "./select.tsx";
import { Shell } from "./shell.tsx";
import { StatTile } from "./stat-tile.tsx";
import { Tabs } from "./tabs.tsx";
import { PasswordInput, Textarea, TextInput } from "./text-input.tsx";
import { Time } from "./time.tsx";

const zh = { locale: "zh" } as const;
const options = [{ value: "a", label: "甲" }];
const field = { ...zh, name: "x", label: "名称", hint: "提示", error: "有误" };

const parts: Record<string, ReactElement> = {
  Alert: <Alert {...zh} kind="danger" title="警示" live />,
  Badge: (
    <Badge tone="success" icon="check">
      已齐
    </Badge>
  ),
  BarList: (
    <BarList
      {...zh}
      caption="率"
      nameHeader="名"
      valueHeader="率"
      rows={[{ key: "a", label: "甲", n: 1, d: 3 }]}
      target={80}
    />
  ),
  Button: (
    <Button variant="primary" icon="check">
      保存
    </Button>
  ),
  ButtonLink: (
    <ButtonLink href="/x" wide>
      打开
    </ButtonLink>
  ),
  Card: (
    <Card title="题" actions="动作" footer="脚">
      正文
    </Card>
  ),
  CardList: (
    <CardList>
      <CardLink href="/x" title="行" icon="book" />
    </CardList>
  ),
  CheckCards: <CheckCards {...field} options={options} lettered />,
  Combobox: <Combobox {...field} options={options} defaultValue="a" />,
  ConfirmDialog: <ConfirmDialog {...zh} title="确认" trigger={{ label: "发布" }} confirmLabel="确认发布" />,
  DataTable: (
    <DataTable
      {...zh}
      caption="表"
      columns={[{ key: "v", header: "值", cell: (row: string) => row }]}
      rows={["a"]}
      rowKey={String}
    />
  ),
  Dialog: (
    <Dialog {...zh} title="说明" trigger={{ label: "说明" }}>
      文字
    </Dialog>
  ),
  Disclosure: <Disclosure summary="更多">文字</Disclosure>,
  EmptyState: <EmptyState {...zh} />,
  ErrorPage: <ErrorPage {...zh} title="没有找到" requestId="01K" />,
  Facts: <Facts {...zh} items={[{ label: "书记", value: null }]} />,
  Form: (
    <Form fields={{ intent: "save" }}>
      <FormActions>
        <Button>保存</Button>
      </FormActions>
    </Form>
  ),
  FormError: <FormError {...zh} errors={{ x: "有误" }} />,
  Layout: (
    <Stack>
      <Grid>
        <Cluster>甲</Cluster>
      </Grid>
    </Stack>
  ),
  Loading: <Loading {...zh} />,
  Menu: <Menu label="更多" items={[{ key: "a", label: "导出", href: "/x" }]} />,
  Meter: <Meter {...zh} label="达标" n={31} d={39} target={80} />,
  PageHeader: <PageHeader {...zh} title="题" lead="导语" breadcrumbs={[{ href: "/", label: "首页" }]} />,
  Pager: <Pager {...zh} page={2} pages={3} href={(page) => `?page=${page}`} />,
  PasswordInput: <PasswordInput {...field} autoComplete="current-password" />,
  ProgressRing: <ProgressRing value={21.5} max={32} caption="共 32 学时" />,
  Prose: <Prose html="<p>正文</p>" />,
  RadioCards: <RadioCards {...field} options={options} />,
  Select: <Select {...field} options={options} placeholder="请选择" />,
  Shell: (
    <Shell
      {...zh}
      audience="member"
      theme="auto"
      path="/today"
      nav={[{ href: "/today", label: "今天", icon: "today", current: true }]}
    >
      正文
    </Shell>
  ),
  StatTile: <StatTile label="党员" value={12} href="/x" />,
  Tabs: <Tabs label="口径" items={[{ href: "/a", label: "甲", current: true }]} />,
  Textarea: <Textarea {...field} />,
  TextInput: <TextInput {...field} />,
  Time: <Time {...zh} at={0} />,
};

test.each(Object.entries(parts))("%s", (_name, part) => {
  const html = renderToStaticMarkup(part);
  expect(html).not.toBe("");
  expect(html).not.toMatch(/ style="/);
  expect(html).not.toMatch(/<(style|script)\b/);
});
