import { beforeAll, describe, expect, it } from 'vitest';
import { loadEngine, readTopics } from '../scripts/pack.ts';
import { recognise } from '../utils/engine/topic.ts';

const topics = await readTopics();
const ids = topics.map(({ id }) => id);

let engine: Awaited<ReturnType<typeof loadEngine>>;
beforeAll(async () => {
  engine = await loadEngine();
});

const known = (text: string): string | null => recognise(engine.simplified(text), topics)?.id ?? null;

describe('topics', () => {
  it('are at least fifty, each with a title of its own', () => {
    expect(topics.length).toBeGreaterThanOrEqual(50);
    expect(new Set(topics.map((t) => t.title)).size).toBe(topics.length);
  });

  it('own their signs alone, and write no word twice', () => {
    const signs = topics.flatMap((topic) => topic.signs.split(' '));
    expect(signs.filter((sign, i) => signs.indexOf(sign) !== i)).toEqual([]);
    for (const { id, signs: own, hints } of topics) {
      expect(`${own}\n${hints}`, id).toMatch(/^\S+(?: \S+)*\n\S+(?: \S+)*$/);
      const words = `${own} ${hints}`.split(' ');
      const longer = words.filter((word, i) => own.split(' ').some((sign, k) => k !== i && word.includes(sign)));
      expect(longer, `${id}: the sign in it is enough`).toEqual([]);
    }
  });

  it.each(topics.map((t) => [t.title, t] as const))(
    '%s is known by its name, states no figure, leaves blanks, speaks plainly',
    (title, topic) => {
      expect(known(`关于${title}的事，请大家看看。`)).toBe(topic.id);
      const said = [title, topic.concern, ...topic.gains, ...topic.costs, ...topic.sayings, ...topic.asked];
      expect(said.join('\n').replace(/\{[^}]*\}/g, '')).not.toMatch(
        /\d|百分之|[《》]|免费|不收钱|[一二三四五六七八九十百千万]+(?:元|块钱|倍|成以)/,
      );
      for (const sentence of [...topic.gains, ...topic.costs]) expect(sentence.replace(/\{[^{}]+\}/g, '')).not.toMatch(/[{}]/);
      for (const group of [topic.gains, topic.costs]) expect(group.join()).toMatch(/\{/);
      for (const question of topic.asked) expect(question).toMatch(/^[^？。]+？$/);
      expect(said.filter((sentence) => /[。；]$/.test(sentence))).toEqual([]);
      expect(
        said.flatMap((sentence) => engine.lint(`${sentence}。`, { kind: 'notice' })).map(({ text, rule }) => `${text} ${rule}`),
      ).toEqual([]);
    },
  );

  it.each([
    ['straw-burning', '收完麦子，地里的秸秆别点火。打碎还田，或者卖给收秸秆的。'],
    ['forest-fire', '致全镇居民的一封信：清明将至，进入林区请勿携带火种，严禁在山上烧纸、抽烟，护林员将在路口登记。'],
    ['drowning', '各位家长：天气转热，近期外地接连发生学生溺水事件，请务必看管好孩子，不私自下水游泳。'],
    ['fraud', '近日我辖区发生多起冒充客服诈骗案件，骗子以退款为由索要验证码，请广大居民提高警惕。'],
    ['medical-insurance', '关于做好2026年度城乡居民医保缴费工作的通知。各村民小组：集中缴费期已经开始。'],
    [
      'medical-insurance',
      '您好，您反映新农合缴费逐年上涨的问题收悉。城乡居民基本医疗保险个人缴费标准由上级统一确定，参保后门诊、住院均可报销，医保缴费困难群众另有资助。',
    ],
    ['pension-check', '温馨提示：领取城乡居民养老待遇的老人，请于年底前完成资格认证，可在手机上刷脸办理，逾期将暂停发放。'],
    ['waste-sorting', '小区即日起实行垃圾定时定点投放，厨余垃圾请沥干后投入绿色桶，纸箱等可回收物单独放。'],
    ['ebike-indoors', '紧急提醒！严禁电动车进楼入户，电瓶不得带回家充电，电梯已安装识别装置。'],
    ['illegal-building', '您好，您反映楼顶违建阳光房一事已收悉，经现场核查，该户未经审批擅自搭建。'],
    ['outage', '停水通知：因管道抢修，明日8时至18时停水，请提前储水，恢复供水时间以现场为准。'],
    ['vaccination', '各位家长，本周六在卫生院给孩子打疫苗，请带好接种证，发热的孩子先不要来。'],
    ['flood', '受台风影响，今晚有大到暴雨，防汛形势严峻，低洼地带住户请做好转移准备，车辆勿停地下车库。'],
    ['road-safety', '骑电动自行车请佩戴头盔，不闯红灯，不酒驾，农用三轮车严禁违法载人，交通安全人人有责。'],
    ['bride-price', '推进移风易俗，抵制高价彩礼，倡导婚事新办。全村适龄青年朋友们：结婚是两个人的事。'],
    ['funeral-reform', '关于推进殡葬改革的通告：辖区内去世人员一律火化，骨灰进入公墓安葬。'],
    ['land-transfer', '各承包户：村里拟将东片土地统一流转给合作社种植，土地流转租金按年支付，合同期五年。'],
    ['enlistment', '2026年上半年征兵工作开始了，适龄青年可登录全国征兵网报名应征，大学生优先。'],
    ['village-election', '村委会换届选举即将开始，请各位选民于本月20日前到村部进行选民登记，外出的可办理委托投票。'],
    ['toilet', '我镇农村厕所改造已进入施工阶段，旱厕改造户需自行清空粪坑，统一安装三格化粪池。'],
    ['gas-safety', '燃气公司将于本周入户安检，重点检查软管、灶具、报警器，发现漏气请立即关阀开窗。'],
    ['dogs', '文明养犬倡议书：遛狗请牵绳，及时清理狗屎，给犬只按时打狂犬疫苗。'],
    ['animal-disease', '养殖户请注意，近日邻县出现非洲猪瘟疫情，病死猪不得乱扔，请配合村防疫员打针消毒。'],
    ['river', '河道保护通告：严禁向河边倾倒垃圾、电鱼、采砂，如有发现请拨打河长公示牌上的电话。'],
    ['lift', '关于3号楼加装电梯的意见征询：一楼至六楼各户，加装电梯费用按楼层分摊，低层住户可不出资。'],
    ['rumours', '关于网传“自来水有毒”的说明：经核实为不实信息，请居民不信谣、不传谣，停止转发。'],
    ['low-income', '您好，关于您母亲申请低保一事，经入户核查，家庭收入超过标准，暂不符合条件。'],
    ['property-fee', '您好，您反映小区物业费上涨的问题，已与物业公司核实，业委会将组织业主表决。'],
    ['winter-heating', '天冷了，家里烧煤炉的注意开窗通风，烟囱要通，小心一氧化碳中毒。'],
    ['dangling-wires', '清理整治通告：严禁从楼上飞线充电，请居民自行拆除私拉电线，到集中充电桩充电。'],
    ['landslide', '持续降雨，后山出现裂缝，有滑坡危险，坡脚住户今晚全部转移到小学，这是地质灾害避险要求。'],
    ['women-screening', '农村妇女“两癌”免费筛查本周开始，35到64岁的妇女可带身份证到卫生院检查。'],
    ['banquets', '经村民代表会议通过，红白事酒席不超过10桌，随礼不超过100元，由理事会监督。'],
    ['mosquitoes', '近期登革热进入高发期，请各家翻盆倒罐，清除积水，配合社区灭蚊消杀。'],
    ['fireworks', '春节期间，县城建成区全天禁放烟花爆竹，违者由公安机关处理。'],
    ['outage', '各位用戶：因線路檢修，明天停電一天，請提前備好照明，恢復供電後小心用電。'],
    ['straw-burning', '嚴禁露天焚燒秸稈，秸稈可以還田或者賣給收購點。'],
  ])('%s is known by how texts on it begin: %s', (id, text) => {
    expect(ids).toContain(id);
    expect(known(text)).toBe(id);
  });

  it.each([
    ['medical-code', '看病忘带卡不要紧，打开手机上的医保电子凭证，扫码就能挂号缴费。'],
    ['medical-insurance', '医保缴费用手机扫码就行，居民医保今年什么时候截止，请看下面。'],
    ['ebike-indoors', '昨晚有人把电动车推进电梯上楼充电，电动车上楼太危险了。'],
    ['fire-lane', '电动车、旧柜子堵住楼道，消防通道不通，消防车也进不来。'],
    ['parking', '小区车位少，有人把车停在消防车道边上，停车难的问题怎么办？晚上停车要转几圈。'],
    ['flood', '今晚暴雨，水库放水，防汛值班人员已到位，河边住户准备转移。'],
    ['flood', '今晚后半夜到明天白天有大暴雨，请地下室商户把东西搬高，河道边的人不要逗留。'],
    ['low-income', '您好，关于低保申请材料，需要户口本、收入证明、残疾证。'],
    ['animal-disease', '村里谁家的鸡鸭成批死了，马上报告防疫员，不要乱扔，更不能卖，怕是禽流感。'],
    ['demolition', '高铁站片区房屋征收补偿方案征求意见稿公布，涉及3个村，安置方式两种。'],
    ['earthquake', '学校组织防震演练，地震来了先躲桌下，再疏散到操场。'],
    ['noise', '楼下商铺音响太吵，噪声扰民，晚上睡不着，希望管一管。'],
    ['square-dancing', '楼下广场舞音量太大，每晚跳到很晚，扰民，希望协调换个地方。'],
    ['disability', '残疾人两项补贴开始申报，低保家庭的残疾人可领生活补贴，重度的可领护理补贴。'],
    ['elder-checkup', '65岁以上老年人体检开始了，早上空腹来卫生院抽血、量血压。'],
    ['schooling', '您家孩子辍学在家，按义务教育的要求应当复学，困难可以申请资助。'],
    ['admission', '2026年秋季小学招生开始报名，随迁子女按积分入学，请家长准备材料。'],
    ['student-aid', '考上大学的困难学生可以申请助学贷款，带录取通知书到教育局办理。'],
    ['farmland', '坚决制止耕地非粮化，不得占用耕地挖塘种树，撂荒的要恢复种粮。'],
    ['good-farmland', '高标准农田建设今年在我村实施，小田并大田，修机耕路和水渠。'],
    ['farm-subsidy', '春耕到了，耕地地力补贴今年按实际种植面积发放，请各户核对亩数和一卡通。'],
    ['rural-housing', '对全村农房进行排查，墙体有裂缝、房梁变形的危房，人要先搬出来。'],
    ['homestead', '村民申请宅基地建房，先交申请，批下来再动工盖房。'],
    ['tidy-village', '人居环境整治要求各家把门前柴草、杂物清理干净，垃圾入桶。'],
    ['demolition', '旧城改造拆迁工作启动，补偿款和安置房面积以评估为准。'],
    ['public-housing', '公租房轮候家庭请于本周选房，家庭收入有变化的，含低保家庭，要重新申报。'],
  ])('%s is not taken for its neighbour: %s', (id, text) => {
    expect(ids).toContain(id);
    expect(known(text)).toBe(id);
  });

  it.each([
    '今天天气不错，大家早点吃饭。',
    '妈，我周五晚上到家，想吃您包的饺子，别忘了给我留门。',
    '祖母坐在门口晒太阳，猫蹲在她脚边，院子里的枣树刚冒了芽。',
    '这家宾馆早饭还行，就是房间小了点，前台态度很好，下次还来。',
    '明天下午三点在村部开会，每户来一个人，带上笔。',
    '今年以来，全镇新修道路五公里，新增就业三百人，安全生产形势稳定，食品安全有保障。',
    '您好，您反映的公园长椅破损问题，园林所已经更换了六把新椅子。',
    '感冒了多喝水，注意休息，三天不退烧再来看看。',
    '把电动车的钥匙放在门口的鞋柜上，我下班回来拿。',
    `我们这一年做了许多事：修了路，${'大家齐心把村里的事一件一件办好。'.repeat(40)}也办了两场停水抢修。`,
    '',
  ])('nothing is made of ordinary texts: %#', (text) => {
    expect(known(text)).toBeNull();
  });
});
