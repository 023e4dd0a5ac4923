"""A deployment of its own, small and ill-behaved, for the tests of the cloud on one machine."""

from pathlib import Path
from textwrap import dedent

TEMPLATE = """
Transform: AWS::Serverless-2016-10-31
Parameters:
  Open: {Type: String, Default: "false"}
Conditions:
  IsOpen: !Equals [!Ref Open, "true"]
Globals:
  Function:
    Timeout: 20
    Layers: [!Ref Layer]
    Environment: {Variables: {EVERYWHERE: "yes"}}
Resources:
  Layer:
    Type: AWS::Serverless::LayerVersion
    Properties: {ContentUri: layer/}
  Echo:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: echo/
      Handler: app.lambda_handler
      MemorySize: 256
      Environment:
        Variables:
          BUCKET: !Ref Pictures
          QUEUE: !Ref Requests
          MAYFLY_SECRET_ARN: !Ref Secret
          MAYFLY_PUBLIC_URL: ""
  Odd:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: odd/, Handler: app.lambda_handler, Timeout: 2}
  Broken:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: broken/, Handler: app.lambda_handler}
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: worker/
      Handler: app.lambda_handler
      Environment: {Variables: {BUCKET: !Ref Pictures}}
      Events:
        Requests:
          Type: SQS
          Properties:
            Queue: !GetAtt Requests.Arn
            BatchSize: 5
            FunctionResponseTypes: [ReportBatchItemFailures]
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      BinaryMediaTypes: [image~1*]
      Cors: {AllowOrigin: "'*'", AllowMethods: "'GET,POST'"}
      GatewayResponses:
        MISSING_AUTHENTICATION_TOKEN:
          StatusCode: 404
          ResponseParameters: {Headers: {x-request-id: context.requestId, Content-Type: "'application/problem+json'"}}
          ResponseTemplates:
            application/json: '{"code": "not_found", "instance": "$context.path", "request_id": "$context.requestId"}'
        INVALID_API_KEY: {StatusCode: 401}
        REQUEST_TOO_LARGE: {ResponseTemplates: {application/json: '{"code": "payload_too_large"}'}}
        DEFAULT_4XX: {StatusCode: 400, ResponseTemplates: {application/json: '{"code": "invalid_request"}'}}
        DEFAULT_5XX: {StatusCode: 502, ResponseTemplates: {application/json: '{"code": "internal_error"}'}}
        INTEGRATION_TIMEOUT: {StatusCode: 504, ResponseTemplates: {application/json: '{"code": "too_slow"}'}}
      DefinitionBody:
        openapi: 3.0.1
        x-uris:
          - &echo {uri: !Sub "a/functions/${Echo.Arn}/invocations"}
          - &odd {uri: !Sub "a/functions/${Odd.Arn}/invocations"}
          - &broken {uri: !Sub "a/functions/${Broken.Arn}/invocations"}
        paths:
          /echo: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *echo}}
          /echo/{name}: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *echo}}
          /echo/exact: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *echo}}
          /rest/{path+}: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *echo}}
          /only-get: {get: {x-amazon-apigateway-integration: *echo}}
          /odd: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *odd}}
          /broken: {x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: *broken}}
          /keyed:
            x-amazon-apigateway-any-method:
              security: !If [IsOpen, [], [{api_key: []}]]
              x-amazon-apigateway-integration: *echo
  Pictures:
    Type: AWS::S3::Bucket
    Properties:
      LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 2}]}
      CorsConfiguration: {CorsRules: [{AllowedOrigins: ["*"], AllowedMethods: [GET, HEAD]}]}
  Secret:
    Type: AWS::SecretsManager::Secret
  Requests:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 1
      RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}
  Dead:
    Type: AWS::SQS::Queue
"""

ECHO = """
    import json, os, sys, time
    import from_the_layer

    def lambda_handler(event, context):
        print("an echo")
        shown = {"event": event, "pid": os.getpid(), "environment": dict(os.environ), "path": sys.path,
                 "remaining": context.get_remaining_time_in_millis(), "function": context.function_name,
                 "memory": context.memory_limit_in_mb, "request_id": context.aws_request_id,
                 "arn": context.invoked_function_arn, "layer": from_the_layer.WORD}
        time.sleep(0.001)
        return {"statusCode": 200, "headers": {"Content-Type": "application/json"},
                "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]}, "body": json.dumps(shown)}
"""

ODD = """
    import base64, decimal, json, os, sys, time
    count = 0

    def lambda_handler(event, context):
        global count
        count += 1
        want = json.loads(event["body"] or "{}")
        if "sleep" in want:
            time.sleep(want["sleep"])
        if "spin" in want:
            while True:
                pass
        if "raise" in want:
            raise ValueError(want["raise"])
        if "exit" in want:
            os._exit(want["exit"])
        if "sys_exit" in want:
            sys.exit(want["sys_exit"])
        if "answer" in want:
            return want["answer"]
        if "set" in want:
            return {1, 2}
        if "decimal" in want:
            return {"statusCode": 200, "body": json.dumps(count), "headers": {"x-n": decimal.Decimal(7)}}
        if "size" in want:
            return {"statusCode": 200, "body": "x" * want["size"]}
        if "remaining" in want:
            before = context.get_remaining_time_in_millis()
            time.sleep(0.2)
            return {"statusCode": 200, "body": json.dumps([before, context.get_remaining_time_in_millis()])}
        return {"statusCode": 200, "body": json.dumps({"pid": os.getpid(), "count": count})}
"""

WORKER = """
    import json, os
    import boto3

    def lambda_handler(event, context):
        s3 = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL_S3"])
        failures = []
        for record in event["Records"]:
            key = "seen/" + record["messageId"] + "/" + record["attributes"]["ApproximateReceiveCount"]
            s3.put_object(Bucket=os.environ["BUCKET"], Key=key, Body=json.dumps(record).encode())
            if json.loads(record["body"]).get("fail"):
                failures.append({"itemIdentifier": record["messageId"]})
        return {"batchItemFailures": failures}
"""


def lay_out(root: Path) -> Path:
    """Write the sample deployment under `root`; return its template."""
    files = {
        "template.yaml": TEMPLATE,
        "layer/from_the_layer.py": "WORD = 'layered'\n",
        "echo/app.py": dedent(ECHO),
        "odd/app.py": dedent(ODD),
        "broken/app.py": "import no_such_module\n",
        "worker/app.py": dedent(WORKER),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "template.yaml"
