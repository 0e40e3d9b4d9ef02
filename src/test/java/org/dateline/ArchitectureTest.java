package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The arrows of the way of an article: a package knows only what stands above it. */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the file to the map. */
  private static final List<String> WAY =
      List.of(
          "time",
          "geo",
          "lexicon",
          "article.bytes",
          "article.date",
          "article.layout",
          "article",
          "text",
          "gazetteer",
          "mention",
          "resolve",
          "kind",
          "correct",
          "when",
          "event",
          "filter",
          "query",
          "store",
          "store.sql",
          "store.sqlite",
          "store.postgis",
          "store.parquet",
          "stores",
          "index",
          "datastore",
          "geojson",
          "tile",
          "export",
          "ingest",
          "metrics",
          "web",
          "page",
          "layer",
          "ogc",
          "api",
          "command");

  /** Usable as a library, without a service around it. */
  private static final List<String> PURE = WAY.subList(0, WAY.indexOf("store"));

  @ArchTest
  void packagesKnowOnlyWhatStandsAboveThem(JavaClasses classes) {
    for (int i = 0; i + 1 < WAY.size(); i++) {
      arrow(WAY.get(i), WAY.subList(i + 1, WAY.size())).check(classes);
    }
  }

  @ArchTest
  static final ArchRule theFirstStepsAreFreeOfSpringAndDatabases =
      noClasses()
          .that()
          .resideInAnyPackage(packages(PURE))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule onlyReferenceSystemsAndItsStoreKnowGeoTools =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.dateline.geo..", "org.dateline.datastore..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.geotools..");

  @ArchTest
  static final ArchRule onlyTheServiceNeedsSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages(
                  List.of(
                      "query", "store", "stores", "index", "geojson", "export", "ingest",
                      "command")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..");

  @ArchTest
  static final ArchRule onlyIngestAndTheTopKnowAllStages =
      noClasses()
          .that()
          .resideInAnyPackage(packages(List.of("web", "layer")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(List.of("ingest", "article", "resolve")));

  @ArchTest
  static final ArchRule kindsOfStoresDoNotKnowEachOther =
      slices()
          .matching("org.dateline.store.(sqlite|postgis|parquet)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule noClassesOfAStoreStandInACircle =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return type.getPackageName()
                          .matches("org[.]dateline[.](query|stores?|index)\\b.*")
                      ? SliceIdentifier.of(outermost(type).getName())
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "every class of query, store, stores and index";
                }
              })
          .should()
          .beFreeOfCycles();

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  @ArchTest
  void noPackageIsTooLargeToOverlook(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(55));
  }

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  private static ArchRule arrow(String from, List<String> below) {
    return noClasses()
        .that()
        .resideInAPackage("org.dateline." + from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(below))
        .because(from + " stands above " + below);
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "org.dateline." + name).toArray(String[]::new);
  }
}
