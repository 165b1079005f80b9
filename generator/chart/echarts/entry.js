// What the site's live figures need of ECharts, and nothing else. What is not
// listed here is not in the bundle: an option that asks for it is passed over
// without a word.
import { BarChart, LineChart, RadarChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([
  BarChart, LineChart, RadarChart, ScatterChart,
  AriaComponent, GridComponent, MarkLineComponent, RadarComponent, TitleComponent, TooltipComponent,
  CanvasRenderer, SVGRenderer,
]);

export { init };
