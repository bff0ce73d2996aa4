import type { MeasureRule } from '../../engine/rule.ts';

export default {
  type: 'measure',
  title: '一句太长',
  why: '一口气念不完，听的人跟不上',
  source: 'guoban61',
  category: 'long',
  severity: 'info',
  stretch: 80,
  sentence: 120,
  sentenceStretch: 60,
  suggestions: ['一句只说一件事，从哪儿断开？', '先说要大家做什么、再说为什么，行不行？', '能不能写成1、2、3，一条一行？'],
  examples: {
    wrong: [
      [
        '{为了让大家晚上出门看得见路，镇里从上个月开始请电力公司的师傅把村口到学校这一段的老路灯一盏一盏拆下来换成了省电的新灯，同时把学校到卫生院那一段一直没有灯的地方也补上了灯杆和电线并且装好了开关。}',
        '{为了让大家晚上出门看得见路，镇里从上个月开始请电力公司的师傅把村口到学校这一段的老路灯一盏一盏拆下来换成了省电的新灯，同时把学校到卫生院那一段一直没有灯的地方也补上了灯杆和电线并且装好了开关。}',
      ],
    ],
    right: [
      '村口到学校这一段的路灯换好了。学校到卫生院那一段也装了灯。晚上出门看得见路了。',
      '要带三样：身份证；户口本；一寸照片两张。',
    ],
  },
} satisfies MeasureRule;
