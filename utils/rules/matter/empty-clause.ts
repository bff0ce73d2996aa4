import type { LexiconRule } from '../../engine/rule.ts';

export default {
  type: 'lexicon',
  title: '半句空话',
  why: '半句都是劲头，哪件事、谁去做，没说',
  source: 'wenfeng',
  category: 'vague-verb',
  severity: 'info',
  register: 'office',
  fallback: true,
  quiet: 'fact',
  entries: [
    [
      '^(聚焦|突出|立足|着眼|紧扣|强化|深化|夯实|助力|统筹|践行|狠抓|严把|锚定|凝聚|激发|释放|推动|促进|提升|优化|健全|拓展|延伸|增强|巩固|弘扬|彰显|营造|打造|构建|培育|厚植|擦亮|做优|做强|做实|加快|加强|着力|落实|压实|筑牢|整合|盘活|细化|赋能|提振|汇聚|展现|传承)…$',
      '做了哪件事？{哪天}{谁}{做了哪件事}',
      '-',
    ],
  ],
  examples: {
    wrong: [
      ['镇里派了人，{聚焦庭院做文章}。', '镇里派了人，{哪天}{谁}{做了哪件事}。'],
      ['一是{突出庭院特色}。', '一是{哪天}{谁}{做了哪件事}。'],
    ],
    right: ['村里加强巡查：6月1日到9月30日，每天两趟。', '落实了三万元补助，昨天打到卡上。'],
  },
} satisfies LexiconRule;
