import type { RunRule } from '../../engine/rule.ts';

export default {
  type: 'run',
  title: '四字格成串',
  why: '一串四个字，听完记不住一件',
  source: 'bagu',
  category: 'four-char',
  severity: 'warning',
  register: 'office',
  min: 3,
  suggestions: ['最要紧的是哪一件、怎么做？{最要紧的一件}', '-'],
  examples: {
    wrong: [
      ['干部要{艰苦朴素、清正廉洁、勤勉敬业}。', '干部要{最要紧的一件}。'],
      ['说起这条街，{街面整洁，树木葱茏，人流如织}。', '说起这条街，{最要紧的一件}。'],
    ],
    right: [
      '他买了白菜、萝卜和土豆。',
      '今天刮风、下雨，路上小心。',
      '姐姐收拾屋子，哥哥劈柴烧火。',
      '摊上的菜包括本地南瓜、新鲜豆角、脆嫩黄瓜、紫皮洋葱。',
      '请带身份证、户口本、一寸照片。',
    ],
  },
} satisfies RunRule;
