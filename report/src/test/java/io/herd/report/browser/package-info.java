/** Opens a report in headless Chromium, where there is one. */
@NullMarked
package io.herd.report.browser;

import org.jspecify.annotations.NullMarked;
