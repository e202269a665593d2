-- How many persons the municipality expects in a month, as somebody stated it: a newer statement stands beside the older.
CREATE TABLE arrival_forecast
(
    municipality smallint    NOT NULL DEFAULT current_municipality() REFERENCES municipality,
    id           uuid        NOT NULL,
    month        date        NOT NULL CHECK (extract(DAY FROM month) = 1),
    persons      integer     NOT NULL CHECK (persons >= 0),
    stated_on    date        NOT NULL,
    source       text        NOT NULL CHECK (source <> ''),
    entered_at   timestamptz NOT NULL,
    entered_by   uuid REFERENCES account,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX idx_arrival_forecast_month ON arrival_forecast (municipality, month, stated_on DESC, entered_at DESC);
CREATE INDEX fk_arrival_forecast_entered_by ON arrival_forecast (entered_by);
CALL separate_by_municipality('arrival_forecast');
REVOKE UPDATE, DELETE ON arrival_forecast FROM "${app_role}";
