/** Places of authority that a rule may cite, by key: what the card shows under 出处. */
export const sources: Readonly<Record<string, string>> = {
  essay: '《领导干部密切联系群众的有效方法》',
  wenfeng: '习近平《努力克服不良文风 积极倡导优良文风》，《求是》2010年第10期',
  bagu: '毛泽东《反对党八股》，1942年',
  jianfu: '《整治形式主义为基层减负若干规定》，2024年',
  guoban61: '国办发〔2016〕61号，政务公开工作细则',
  guoban14: '国办发〔2019〕14号',
  jiesu: '《北京市接诉即办工作条例》第十三至十五条',
  xinfang: '《北京市信访条例》第四十三条',
  yingshang: '《上海市优化营商环境条例》第七十六条',
  saomang: '《扫除文盲工作条例》第七条',
  yuguangzhong: '余光中《怎样改进英式中文》',
  iso24495: 'ISO 24495-1:2023 Plain language',
  govuk: 'GOV.UK, Words to avoid',
};
