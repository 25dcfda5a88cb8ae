// Passwords that are tried first everywhere, in small letters without signs: the policy refuses them.

const words = `
password passw0rd p@ssw0rd p@ssword p@ss pass word admin administrator root user guest test login welcome letmein master monkey dragon
football baseball sunshine princess iloveyou superman batman trustno1 shadow michael qwerty qwertyuiop asdfgh
asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1q2w3e 1q2w3e4r q1w2e3 q1w2e3r4 abc123 a123456 a12345678
a123456789 123456a 123456abc aa123456 abc123456 abcd1234 123abc 123qwe qwe123 qwe123456 asd123 zxc123 woaini
woaini1314 woaini520 wo123456 5201314 520520 1314520 147258 147258369 159357 112233 123123 123321 123654 123123123
11223344 111222 121212 131313 666888 888666 168168 686868 123456 1234567 12345678 123456789 1234567890 654321
87654321 987654321 000000 111111 222222 333333 444444 555555 666666 777777 888888 999999 00000000 11111111 88888888
huawei xiaomi taobao alibaba tencent weixin wechat baidu zhongguo china beijing zhibu dangyuan xuetang xuexi
xuexiqiangguo renmin dangjian gongchandang hunan xintian mima mima123 denglu
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
