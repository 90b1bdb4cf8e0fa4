# docker build -t partner .
# docker run -v partner:/data -e SLACK_BOT_TOKEN=… -e SLACK_APP_TOKEN=… -e PARTNER_KEYS=… partner
# Any other command of app.py works as well: docker run … partner doctor

FROM python:3.13-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /build
COPY pyproject.toml requirements.lock ./
# The lock decides versions and hashes; what only development needs stays out.
RUN python -m venv --without-pip /venv \
 && uv pip install --python /venv/bin/python --no-cache --only-binary :all: --compile-bytecode \
      --requirements pyproject.toml --constraints requirements.lock

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home partner \
 && install --directory --owner partner /data
COPY --from=build /venv /venv
WORKDIR /partner
COPY app.py manifest.yml ./
COPY bot bot
COPY handlers handlers
COPY models models
COPY migrations migrations
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite:////data/partner.sqlite3
VOLUME /data
USER partner
ENTRYPOINT ["python", "app.py"]
CMD ["run"]
