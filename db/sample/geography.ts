// Invented townships, villages, schools and firms of the sample county.

export const TOWNSHIPS = [
  "清溪镇",
  "云岭镇",
  "白石镇",
  "枫林镇",
  "柳湾镇",
  "青峰镇",
  "长坪镇",
  "石桥镇",
  "桐桥乡",
  "竹源乡",
  "茶亭乡",
  "梅冲乡",
] as const;

export const DEMO_VILLAGE = "禾塘村";

const VILLAGE_FIRST = [..."清石枫柳桐竹茶梅云白青长大上下龙凤双乌黄莲桃"];
const VILLAGE_SECOND = [..."溪塘湾冲岭坪坝桥源井洞山洲垄"];

/** All village names there are, the demo village left out: 307, each once. */
export function villageNames(): string[] {
  return VILLAGE_FIRST.flatMap((first) => VILLAGE_SECOND.map((second) => `${first}${second}村`)).filter(
    (name) => name !== DEMO_VILLAGE,
  );
}

export const COMMUNITIES = [
  ..."朝阳 和平 东风 新街 文昌 河滨 滨江 南门 北门 西园 东园 向阳".split(" "),
  ..."翠园 锦绣 建设 解放 幸福 迎宾 桂花 兴业 莲花 明德 学府 月亮湾".split(" "),
].map((name) => `${name}社区`);

/** The first is where the county's own staff are members. */
export const COUNTY_ORGANS = [
  ..."县委组织部 县委办公室 县政府办公室 县委宣传部 县委统战部 县委党校 县人大机关 县政协机关 县财政局".split(
    " ",
  ),
  ..."县农业农村局 县民政局 县人社局 县自然资源局 县住建局 县交通运输局 县水利局 县商务局 县文旅局".split(
    " ",
  ),
  ..."县审计局 县统计局 县医保局 县林业局 县应急局 县司法局 县市场监管局 县乡村振兴服务中心 县档案馆".split(
    " ",
  ),
  ..."县总工会 团县委 县妇联 县科协 县残联 县供销社 县气象局 县税务局 县公路中心".split(" "),
];

export const COUNTY_SCHOOLS = [
  ..."县第一中学 县第二中学 县第三中学 县第四中学 县职业中专 县特殊教育学校 县第一小学 县第二小学".split(" "),
  ..."县第三小学 县第四小学 县第五小学 县第一幼儿园 县第二幼儿园 县教师进修学校".split(" "),
];
/** What one large school divides its members into. */
export const SCHOOL_PARTS = ["高一年级", "高二年级", "高三年级", "行政后勤"];

export const COUNTY_CLINICS = "县中医院 县妇幼保健院 县疾控中心 县精神卫生中心 县急救中心 县卫健局机关".split(
  " ",
);
export const HOSPITAL_PARTS = ["内科", "外科", "医技", "行政后勤"];

export const STATE_FIRMS =
  "县水务公司 县粮油公司 县公交公司 县燃气公司 县文旅公司 县农发公司 县林场 县担保公司".split(" ");
export const STATE_FIRM_PARTS = ["工程", "市政", "机关"];

const FIRM_WORDS = [..."禾云恒瑞鑫宏盛泰嘉远"].map((word, at) => word + [..."丰泽源达和兴茂康辉景"][at]);
const FIRM_TRADES =
  "农业公司 建材公司 电子公司 服饰公司 食品公司 物流公司 商贸公司 家具厂 竹制品厂 茶业合作社 果蔬合作社 养老服务中心".split(
    " ",
  );

/** Firms and social organisations, each once: 120. */
export function firmNames(): string[] {
  return FIRM_TRADES.flatMap((trade) => FIRM_WORDS.map((word) => word + trade));
}

export const COMMITTEE_NAMES = {
  organ: { name: "县直属机关工作委员会", shortName: "机关工委" },
  school: { name: "县教育系统党委", shortName: "教育" },
  medical: { name: "县卫生健康系统党委", shortName: "卫健" },
  two_new: { name: "县非公有制经济组织和社会组织工作委员会", shortName: "两新工委" },
  soe: { name: "县国有企业党委", shortName: "国资" },
} as const;

export const INNER_COMMITTEE_NAMES = {
  school: "县第一中学",
  medical: "县人民医院",
  soe: "县城建公司",
} as const;

/** Where floating members are: kinds of places, no town. */
export const AWAY = [
  "珠三角务工",
  "长三角务工",
  "省城务工",
  "外省经商",
  "随子女在外居住",
  "外省务工",
] as const;
