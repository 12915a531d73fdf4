export { BusinessTimeError, businessTimeErrors, type BusinessTimeErrorCode } from './error.js';
export { Calendar } from './calendar.js';
export type { CalendarDefinition, Holiday, Weekday } from './calendar-definition.js';
export { addWorkingTime, nextOpening, workingTimeBetween } from './working-time.js';
export { slaClocks, type SlaRequest } from './sla/clocks.js';
export type {
  SlaClock,
  SlaClockName,
  SlaClocks,
  SlaClockState,
  SlaExplanation,
  SlaTargets,
  StatusCategory,
  TimelineEvent,
  TimeSpan,
} from './sla/model.js';
