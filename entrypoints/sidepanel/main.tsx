import { mount } from '../../components/mount.tsx';
import { t } from '../../utils/i18n.ts';
import { Panel } from './Panel.tsx';

mount(<Panel />, t('panel_title'));
