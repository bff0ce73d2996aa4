import { describe, expect, it } from 'vitest';
import { facts } from '../../utils/engine/index.ts';

const of = (text: string, type: string): string[] =>
  facts(text)
    .filter((f) => f.type === type)
    .map((f) => f.text);

describe('facts', () => {
  it.each([
    ['date', '9月1日前交', ['9月1日前']],
    ['date', '2025年6月1日起', ['2025年6月1日起']],
    ['date', '周三晚上来，下周五再来', ['周三', '下周五']],
    ['date', '年底前修好', ['年底前']],
    ['date', '昨天打到卡上', ['昨天']],
    ['time', '上午9点到11:30', ['上午9点', '11:30']],
    ['money', '补助三万元，每月120元', ['三万元', '120元']],
    ['money', '交五块钱', ['五块钱']],
    ['quantity', '修了3.2公里，装了42盏灯，占百分之五', ['3.2公里', '42盏', '百分之五']],
    ['quantity', '15个工作日内答复，等3个月', ['15个工作日', '3个月']],
    ['quantity', '去了两次，剩余4户', ['两次', '4户']],
    ['phone', '打0731-88886666或13812345678', ['0731-88886666', '13812345678']],
    ['phone', '拨打12345，落水打110', ['12345', '110']],
    ['phone', '联系电话：3323146', ['3323146']],
    ['person', '找王主任，联系人：李建国', ['找王主任', '联系人：李建国']],
    ['place', '到村部一楼3号窗口', ['村部一楼', '3号窗口']],
    ['link', '看 https://example.org/a 或公众号“平安张村”', ['https://example.org/a', '公众号“平安张村”']],
  ])('%s in %s', (type, text, expected) => {
    expect(of(text, type)).toEqual(expected);
  });

  it.each(['进一步加强管理', '一些问题', '第一时间', '一定影响', '统一部署', '三、加强领导', '高度重视', '讲三点意见'])(
    'none in %s',
    (text) => {
      expect(facts(text)).toEqual([]);
    },
  );
});
