package org.bringback.render.web;

import java.util.List;
import org.bringback.text.BilingualText;

/** @param title also says, to those who do not see it, that the table has the same figures */
record SvgChart(BilingualText title, int height, List<SvgShape> shapes) {}
