import { mount } from '../../components/mount.tsx';
import { t } from '../../utils/i18n.ts';
import { Options } from './Options.tsx';

mount(<Options />, t('options_title'));
