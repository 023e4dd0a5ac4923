"""The cloud on one machine: what API Gateway, Lambda, S3 and SQS do for Mayfly, from the same template.yaml.

    template    reads template.yaml into a deployment: routes, functions, queues, buckets, gateway answers
    server      HTTP on a loopback port, with every header as it was sent
    front       a request -> API Gateway event -> function -> answer, with API Gateway's own limits and refusals
    functions   each function in its own pool of processes, one invocation at a time in each, as in Lambda
    store       S3 and SQS behind a guard that checks every signature
    pump        queue -> worker, with retries and the dead letter queue
    sweeper     the bucket's lifecycle, so that temporary is true here too
    batch       drops a file of prompts, shows how far it is, fetches the zip
    machine     the whole of it, started and stopped

Nothing in shared/mayfly knows that any of this exists.
"""
