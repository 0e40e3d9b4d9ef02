package org.dateline;

import java.nio.file.Path;
import org.dateline.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the owner of a service may set, as {@code dateline.store=…}, {@code DATELINE_STORE=…} or
 * {@code --store …}.
 *
 * @param store the GeoPackage or the database that holds articles and events; made if it is not
 *     there
 * @param corpus a folder of articles to take in at the start; null for the sample corpus
 * @param gazetteer the index of a gazetteer; null for the one that ships with Dateline
 * @param token what a client must know to write; null for one that is made at the first start
 */
@ConfigurationProperties("dateline")
record Settings(
    @DefaultValue("data/dateline.gpkg") StoreAddress store,
    @Nullable Path corpus,
    @Nullable Path gazetteer,
    @Nullable String token) {}
