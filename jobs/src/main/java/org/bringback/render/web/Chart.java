package org.bringback.render.web;

import java.util.List;
import org.bringback.reference.Words;

/** @param title also says, to those who do not see it, that the table has the same figures */
record Chart(Words title, int height, List<Shape> shapes) {}
