package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleBundleTest {

  @Test
  void modulesAreJoinedAfterThoseThatTheyImportEachOnce() {
    String joined =
        bundle(
            Map.of(
                "main.js",
                "import { twice as two } from './parts/twice.js';\nimport * as one from './one.js';\n\ntwo(one.ONE);\n",
                "parts/twice.js",
                "import { ONE } from '../one.js';\n\nexport function twice(n) {\n  return n + ONE;\n}\n",
                "one.js",
                "export const ONE = 1;\n"));

    assertThat(joined).doesNotContain("import ", "export ").containsOnlyOnce("const ONE = 1;");
    assertThat(joined)
        .contains("const { twice: two } = $parts_twice_js();", "const one = $one_js();")
        .contains("return { ONE };", "return { twice };")
        .endsWith("await $main_js();\n");
  }

  @Test
  void aLibraryThatPutsItsNameIntoTheGlobalScopeRunsFirst() {
    String joined =
        bundle(
            Map.of(
                "main.js", "import { map } from './lib.js';\nmap();\n",
                "lib.js",
                    "import './webjars/lib/lib.js';\n\nexport const { map, Map } = globalThis.L;\n",
                "webjars/lib/lib.js", "globalThis.L = {};"));

    assertThat(joined).contains("return { map, Map };").containsOnlyOnce("globalThis.L = {};");
    assertThat(joined.lastIndexOf("$webjars_lib_lib_js();\nawait new Promise"))
        .isPositive()
        .isLessThan(joined.lastIndexOf("await $main_js();"));
  }

  @Test
  void whatIsImportedLaterRunsWhenItIsNeeded() {
    String joined =
        bundle(
            Map.of(
                "main.js", "const { draw } = await import('./chart.js');\n",
                "chart.js", "import './webjars/lib/lib.js';\n\nexport function draw() {}\n",
                "webjars/lib/lib.js", "globalThis.L = {};"));

    assertThat(joined)
        .contains("await Promise.resolve().then($chart_js);", "const $chart_js = $once(")
        .contains("const $main_js = $once(async () => {")
        .doesNotContain("$webjars_lib_lib_js();\nawait");
  }

  @Test
  void aFileBesideAModuleIsFoundFromThePage() {
    assertThat(bundle(Map.of("main.js", "import './a/b.js';\n", "a/b.js", "f(import.meta.url);\n")))
        .contains("f(new URL('a/b.js', document.baseURI).href);");
  }

  @Test
  void aFormOfExportThatItDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> bundle(Map.of("main.js", "export { a } from './a.js';\n")))
        .hasMessageContaining("main.js");
  }

  private static String bundle(Map<String, String> files) {
    return ModuleBundle.of("main.js", path -> String.valueOf(files.get(path)));
  }
}
