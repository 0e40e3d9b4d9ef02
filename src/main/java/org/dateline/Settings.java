package org.dateline;

import java.nio.file.Path;
import org.dateline.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the service, given as {@code dateline.store=…}, {@code DATELINE_STORE=…} or
 * {@code --store …}.
 *
 * @param store the GeoPackage or the database with articles and events; created if it does not
 *     exist
 * @param corpus a folder of articles to ingest at the start; null for the sample corpus
 * @param gazetteer the index of a gazetteer; null for the one that ships with Dateline
 * @param token the secret that clients need for writing; null for one that is created at the first
 *     start
 */
@ConfigurationProperties("dateline")
record Settings(
    @DefaultValue("data/dateline.gpkg") StoreAddress store,
    @Nullable Path corpus,
    @Nullable Path gazetteer,
    @Nullable String token) {}
